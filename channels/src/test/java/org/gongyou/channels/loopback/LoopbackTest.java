package org.gongyou.channels.loopback;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test against the loopback platform on a server of its own, with a fresh memory and the patience of a busy machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = LoopbackServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gongyou.simulator=true",
            "gongyou.data-dir=target/loopback-${random.uuid}",
            "gongyou.loopback.reply-timeout=60s",
            "gongyou.loopback.refused-pause=1ms"
        })
@interface LoopbackTest {}
