package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gongyou.GongyouApplication;
import org.gongyou.servers.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pages in a real browser, on the application as it starts when nobody has told it anything. What is done there
 * stands in {@code frontend/e2e}; pictures of it are left in {@code target/screenshots}.
 */
@DisabledIfSystemProperty(named = "skipBrowserTests", matches = "|true")
class BrowserTest {

    private static final String PASSWORD = "correct horse 电池";
    private static final Path FRONTEND = Path.of("frontend").toAbsolutePath();
    private static final long PATIENCE_MINUTES = 10;

    @TempDir
    static Path dataDir;

    private static String chromium;
    private static String base;
    private static int hostPagePort;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        chromium = Optional.ofNullable(System.getenv("GONGYOU_CHROMIUM")).orElse("/usr/bin/chromium");
        if (!Files.isExecutable(Path.of(chromium))) {
            fail(
                    "There is no browser at %s. Install one (Debian: apt install chromium fonts-noto-cjk), name another by the"
                            + " environment variable GONGYOU_CHROMIUM, or leave these tests out by -DskipBrowserTests.",
                    chromium);
        }
        int port = FreePort.find();
        base = "http://localhost:" + port;
        hostPagePort = FreePort.find();
        application = SpringApplication.run(
                GongyouApplication.class,
                "--server.port=" + port,
                "--gongyou.data-dir=" + dataDir,
                "--gongyou.base-url=" + base,
                "--gongyou.identity.resend-after=0s",
                // What a machine with much else to do answers late is answered where it was asked all the same.
                "--gongyou.wechat.reply-patience=20s",
                "--gongyou.loopback.reply-timeout=30s",
                "--gongyou.app.sites[0].account=h5",
                "--gongyou.app.sites[0].origins=http://localhost:" + hostPagePort,
                "--gongyou.admin-password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "join-by-h5",
                "join-by-wechat",
                "one-person",
                "photo",
                "channels",
                "broadcast",
                "console",
                "offers",
                "aid",
                "join-batch",
                "union-tree",
                "accessibility",
                "live",
                "crisis"
            })
    void doesForPeopleWhatTheyCameFor(String scenarios) throws Exception {
        ProcessBuilder node = new ProcessBuilder(
                        List.of("node", "--test", "--test-reporter=spec", "e2e/" + scenarios + ".test.mjs"))
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true);
        node.environment()
                .putAll(Map.of(
                        "BASE_URL", base,
                        "HOST_PAGE_PORT", String.valueOf(hostPagePort),
                        "GONGYOU_ADMIN_PASSWORD", PASSWORD,
                        "GONGYOU_CHROMIUM", chromium,
                        "SCREENSHOTS",
                                Path.of("target", "screenshots")
                                        .toAbsolutePath()
                                        .toString()));

        Process process = node.start();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }

        assertThat(ended && process.exitValue() == 0)
                .as(output.get(10, TimeUnit.SECONDS))
                .isTrue();
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(the output was lost: " + e.getMessage() + ")";
        }
    }
}
