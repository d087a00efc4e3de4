package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.gongyou.servers.MariaDb;
import org.gongyou.servers.Redis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application as a union runs it: a MariaDB, a Redis, and no simulator. */
class ServersOfProductionTest extends DeskContract {

    @TempDir
    static Path dataDir;

    @Override
    Map<String, String> settings() {
        MariaDb.Database server = MariaDb.newDatabase();
        return Map.of(
                "gongyou.data-dir", dataDir.toString(),
                "gongyou.db-url", server.url(),
                "gongyou.db-user", server.user(),
                "gongyou.db-password", server.password(),
                "gongyou.redis-url", Redis.sharedUrl(),
                // Whoever builds at night waits for messages that would wait for the morning.
                "gongyou.quiet-hours.enabled", "false",
                // Stand for the unions that an installation has taken over from its registers.
                "gongyou.demo-unions", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator",
                "/simulator/",
                "/simulator/accounts",
                "/simulator-app/index.html",
                "/simulator/wechat/demo/outbox?openid=o1"
            })
    void hasNoSimulator(String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void doesNotSpeakOfWhatIsNotThere() {
        assertThat(application.screen())
                .contains("/console")
                .doesNotContain("模拟器")
                .doesNotContain("内嵌数据库");
    }
}
