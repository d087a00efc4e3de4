package org.gongyou.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Gives a test context a database, a cache and a data directory of its own. */
abstract class Installation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NO_REDIS = "spring.autoconfigure.exclude="
            + "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
            + "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration,"
            + "org.springframework.boot.data.redis.autoconfigure.DataRedisRepositoriesAutoConfiguration";

    private static final String REDIS = "spring.data.redis.url";

    /** The rest of its settings. */
    abstract TestPropertyValues settings(Environment given);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createDirectories(
                    Path.of("target", "test-data", UUID.randomUUID().toString()));
            settings(context.getEnvironment())
                    .and("gongyou.data-dir=" + data.toAbsolutePath())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in production; a test may name a Redis of its own. */
    static final class Servers extends Installation {
        @Override
        TestPropertyValues settings(Environment given) {
            MariaDb.Database database = MariaDb.newDatabase();
            String redis = given.getProperty(REDIS);
            return TestPropertyValues.of(
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(),
                    REDIS + "=" + (redis == null ? Redis.sharedUrl() : redis),
                    "gongyou.embedded=false");
        }
    }

    /** As when started without being told anything, but in memory. */
    static final class Embedded extends Installation {
        @Override
        TestPropertyValues settings(Environment given) {
            return TestPropertyValues.of(
                    "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1",
                    "spring.datasource.username=sa",
                    "spring.datasource.password=",
                    "gongyou.embedded=true",
                    NO_REDIS);
        }
    }
}
