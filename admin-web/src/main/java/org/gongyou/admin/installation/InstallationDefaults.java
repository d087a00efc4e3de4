package org.gongyou.admin.installation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Fills in what the environment leaves open: without a database address the embedded one under the data directory,
 * without a Redis address none, and the simulator only beside the embedded database.
 *
 * <p>What is set by hand always wins. The data directory becomes an absolute path for everybody who reads it.
 */
public final class InstallationDefaults implements EnvironmentPostProcessor, Ordered {

    /** Every commit is in the file before it returns, so that a killed process loses nothing that it acknowledged. */
    private static final String H2_OPTIONS = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";LOCK_TIMEOUT=20000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path dataDir = Path.of(environment.getProperty("gongyou.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("gongyou-data-dir", Map.of("gongyou.data-dir", dataDir.toString())));
        sources.addLast(new MapPropertySource("gongyou-installation", derived(environment, dataDir)));
    }

    private static Map<String, Object> derived(ConfigurableEnvironment environment, Path dataDir) {
        Map<String, Object> values = new HashMap<>();
        String database = database(environment, dataDir, values);
        boolean embedded = database.startsWith("jdbc:h2:");
        values.put("gongyou.embedded", embedded);
        values.put("gongyou.simulator", embedded);
        // Whoever tries it out at night wants to see the messages arrive.
        values.put(
                "gongyou.quiet-hours.enabled", !environment.getProperty("gongyou.simulator", Boolean.class, embedded));
        values.put("gongyou.base-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        values.put(
                "gongyou.secret-key-file",
                dataDir.resolve("keys/personal-data.json").toString());
        redis(environment, values);
        return values;
    }

    private static String database(ConfigurableEnvironment environment, Path dataDir, Map<String, Object> values) {
        String given = set(environment, "spring.datasource.url");
        if (given != null) {
            return given;
        }
        String url = set(environment, "gongyou.db-url");
        if (url == null) {
            url = "jdbc:h2:file:" + dataDir.resolve("gongyou") + H2_OPTIONS;
        }
        values.put("spring.datasource.url", url);
        values.put("spring.datasource.username", environment.getProperty("gongyou.db-user", "gongyou"));
        values.put("spring.datasource.password", environment.getProperty("gongyou.db-password", ""));
        return url;
    }

    private static void redis(ConfigurableEnvironment environment, Map<String, Object> values) {
        String url = set(environment, "gongyou.redis-url");
        if (url != null) {
            values.put("spring.data.redis.url", url);
            return;
        }
        if (set(environment, "spring.data.redis.url") == null && set(environment, "spring.data.redis.host") == null) {
            values.put("spring.autoconfigure.exclude", RedisParts.ALL);
        }
    }

    private static @Nullable String set(ConfigurableEnvironment environment, String name) {
        String value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** What must not start where there is no Redis. */
    private static final class RedisParts {
        private static final String PACKAGE = "org.springframework.boot.data.redis.autoconfigure.";
        private static final String ALL = PACKAGE + "DataRedisAutoConfiguration,"
                + PACKAGE + "DataRedisReactiveAutoConfiguration,"
                + PACKAGE + "DataRedisRepositoriesAutoConfiguration,"
                + PACKAGE + "health.DataRedisHealthContributorAutoConfiguration,"
                + PACKAGE + "health.DataRedisReactiveHealthContributorAutoConfiguration";
    }
}
