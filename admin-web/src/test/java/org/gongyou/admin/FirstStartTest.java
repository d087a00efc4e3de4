package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very first start, and the one after it. */
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("用户名 admin，密码 (\\S{16})\\n");

    @TempDir
    Path dataDir;

    @Test
    void showsTheAdministratorsPasswordOnceAndKeepsIt() {
        Map<String, String> settings = Map.of("gongyou.data-dir", dataDir.toString(), "server.port", "0");
        String password;
        try (RunningApplication first = RunningApplication.start(settings)) {
            Matcher shown = PASSWORD.matcher(first.screen());
            assertThat(shown.find()).isTrue();
            password = shown.group(1);
            assertThat(first.browser().signIn("admin", password).status()).isEqualTo(200);
        }

        try (RunningApplication second = RunningApplication.start(settings)) {
            assertThat(second.screen())
                    .contains("/console")
                    .doesNotContain(password)
                    .doesNotContain("用户名");
            assertThat(second.browser().signIn("admin", password).status()).isEqualTo(200);
        }
    }
}
