package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The database ends a pull's session when its messages are stored and its cursor is about to move, as when the process dies there. */
@Import(WeComCutTest.Cutting.class)
class WeComCutTest extends WeComScene {

    @Autowired
    private Scissors scissors;

    @TestConfiguration
    static class Cutting {
        @Bean
        Scissors scissors(@Lazy DataSource pool) {
            return new Scissors(pool);
        }
    }

    /** Cuts the connection of the next moves of a cursor, so many of them. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "update",
                    args = {MappedStatement.class, Object.class}))
    static final class Scissors implements Interceptor {

        private final DataSource pool;
        final AtomicInteger cuts = new AtomicInteger();
        final AtomicInteger made = new AtomicInteger();

        Scissors(DataSource pool) {
            this.pool = pool;
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            String statement = ((MappedStatement) invocation.getArgs()[0]).getId();
            if (statement.endsWith("PullMapper.move") && cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                made.incrementAndGet();
                end(((Executor) invocation.getTarget()).getTransaction().getConnection());
            }
            return invocation.proceed();
        }

        /** The session is over, and what it had not committed is gone; the pool gives the connection to nobody else. */
        private void end(Connection connection) throws SQLException {
            connection.unwrap(JdbcConnection.class).close();
            pool.unwrap(HikariDataSource.class).evictConnection(connection);
        }
    }

    @Test
    void handlesEverythingOnceAndInOrderAlthoughThePullIsCutBeforeItsCursorMoves() {
        says("先来一句");
        hears("收到：先来一句");
        scissors.made.set(0);
        scissors.cuts.set(2);
        List<String> words = IntStream.range(0, 4).mapToObj(i -> "第" + i + "句").toList();
        words.forEach(text -> platform.lay(words(person, UUID.randomUUID().toString(), text)));

        platform.tell();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            looksAroundAfter(Duration.ofMinutes(2));
            return scissors.made.get() == 2;
        });
        looksAroundAfter(Duration.ofMinutes(2));

        hears("收到：先来一句", "收到：第0句", "收到：第1句", "收到：第2句", "收到：第3句");
        assertThat(lines())
                .filteredOn(line -> line.author() == Author.PERSON)
                .extracting(TranscriptEntry::text)
                .containsExactly("先来一句", "第0句", "第1句", "第2句", "第3句");
        says("还在吗");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.shown(person)).last().isEqualTo("收到：还在吗"));
    }
}
