package org.gongyou.channels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against {@link ChannelsTestApplication} on a real server, with a fresh database, a clock that goes right, and the patience of a busy machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RightClock.class)
@SpringBootTest(
        classes = ChannelsTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:channels-${random.uuid};MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                    + ";LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED",
            "mybatis.configuration.map-underscore-to-camel-case=true",
            "mybatis.configuration.arg-name-based-constructor-auto-mapping=true",
            "gongyou.data-dir=target/channels-${random.uuid}",
            "gongyou.app.accounts=h5,other",
            "gongyou.app.sites[0].account=h5",
            "gongyou.app.sites[0].origins=https://union.example.org,http://localhost:9999",
            "gongyou.quiet-hours.enabled=false",
            "gongyou.app.keep-alive=200ms",
            "gongyou.app.safety-poll=30s",
            "gongyou.wechat.reply-patience=10s",
            "gongyou.loopback.reply-timeout=20s"
        })
public @interface ChannelsTest {}
