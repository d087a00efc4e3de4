package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Who gets in, who does not, and what strangers see, whatever database it runs on. */
abstract class DoorContract extends ApplicationContract {

    @Test
    void isHealthy() {
        assertThat(browser.get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/h2-console"})
    void showsNothingOfItsInside(String path) {
        assertThat(browser.get(path).status()).isEqualTo(404);
    }

    @Test
    void describesItsApi() {
        Answer docs = browser.get("/v3/api-docs");

        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.json().path("paths").has("/api/cases/{id}/rulings")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions, post, 201",
        "/messages, post, 202",
        "/messages, get, 200",
        "/events, get, 200",
        "/media, post, 201",
        "/read, post, 204",
        "/typing, post, 204"
    })
    void describesTheAppChannel(String path, String method, String success) {
        JsonNode docs = browser.get("/v3/api-docs").json();
        JsonNode operation =
                docs.path("paths").path("/channels/app/{account}" + path).path(method);

        assertThat(operation.path("summary").asString()).containsPattern("[一-龥]");
        assertThat(operation.path("responses").has(success)).isTrue();
        assertThat(operation.at("/responses/401/content").has("application/problem+json"))
                .isTrue();
        assertThat(docs.at("/components/securitySchemes/app/scheme").asString()).isEqualTo("bearer");
        assertThat(docs.path("paths")
                        .path("/channels/app/{account}/socket")
                        .at("/get/description")
                        .asString())
                .contains("last_seq");
    }

    @Test
    void tellsTheDeskThatAPersonIsWriting() throws IOException {
        browser.signIn("admin", PASSWORD);
        Browser person = application.browser();
        JsonNode session = person.post("/channels/app/h5/sessions", Map.of()).json();
        person.authorize(session.path("token").asString());

        try (BufferedReader stream =
                new BufferedReader(new InputStreamReader(browser.stream("/api/changes"), StandardCharsets.UTF_8))) {
            assertThat(stream.readLine()).startsWith(":ping");
            assertThat(person.post("/channels/app/h5/typing", Map.of()).status())
                    .isEqualTo(204);
            assertThat(stream.lines()
                            .filter(line -> line.contains("\"typing\""))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line)
                            .contains("\"conversationId\":"
                                    + session.path("conversation_id").asLong()));
        }
    }

    @Test
    void letsOnlyNamedSitesFrameTheChat() {
        Answer chat = browser.open("/embed/h5");

        assertThat(chat.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .endsWith("frame-ancestors 'self' https://union.example.org");
        assertThat(chat.header("X-Frame-Options")).isEmpty();
        assertThat(browser.open("/embed/nobody").status()).isEqualTo(404);
        assertThat(browser.open("/embed/nobody").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");
    }

    @Test
    void countsForPrometheus() {
        assertThat(browser.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void letsAnOperatorInAndOut() {
        Answer signedIn = browser.signIn("admin", PASSWORD);
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().path("roles").path(0).asString()).isEqualTo("ADMIN");
        assertThat(browser.get("/api/session").status()).isEqualTo(200);

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void givesANewSessionAndANewTokenAtSignIn() {
        browser.get("/api/session");
        String token = browser.cookie("XSRF-TOKEN");

        browser.signIn("admin", PASSWORD);

        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(token);
        assertThat(browser.cookie("GONGYOU_SESSION")).isNotEmpty();
    }

    @Test
    void doesNotSayWhetherNameOrPasswordIsWrong() {
        Answer unknown = browser.signIn("nobody-here", "whatever");
        operators.create("misspelt", "误", "the right one", Set.of(Role.AGENT));
        Answer wrong = browser.signIn("misspelt", "whatever");

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void locksAnAccountAfterFiveFailures() {
        operators.create("locked", "锁", "the right one", Set.of(Role.AGENT));
        for (int i = 0; i < 4; i++) {
            assertThat(browser.signIn("locked", "wrong " + i)
                            .json()
                            .path("detail")
                            .asString())
                    .contains("不正确");
        }

        assertThat(browser.signIn("locked", "wrong 5").json().path("detail").asString())
                .contains("锁定");
        assertThat(browser.signIn("locked", "the right one").status()).isEqualTo(401);
        assertThat(audited("locked"))
                .contains("SIGN_IN_REFUSED", "SIGN_IN_LOCKED")
                .doesNotContain("SIGN_IN");
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        operators.create("clumsy", "手误", "the right one", Set.of(Role.AGENT));
        for (int i = 0; i < 12; i++) {
            boolean right = i % 4 == 3;
            assertThat(browser.signIn("clumsy", right ? "the right one" : "wrong")
                            .status())
                    .isEqualTo(right ? 200 : 401);
        }
    }

    @Test
    void opensALockedAccountAgainWhenItsTimeIsOver() {
        operators.create("waited", "等", "the right one", Set.of(Role.AGENT));
        database.update(
                "UPDATE desk_operator SET failed_attempts = 5, locked_until = ? WHERE username = 'waited'",
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(5));

        assertThat(browser.signIn("waited", "wrong").json().path("detail").asString())
                .contains("不正确");
        assertThat(browser.signIn("waited", "the right one").status()).isEqualTo(200);
    }

    @Test
    void refusesAWriteThatAnotherSiteCouldHaveMade() {
        browser.signIn("admin", PASSWORD);

        Answer refused = browser.postWithoutToken("/api/cases/1/rulings", Map.of("action", "approve", "version", 1));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases",
                "/api/cases/1",
                "/api/services",
                "/api/summary",
                "/api/changes",
                "/api/conversations/1/messages",
                "/api/conversations/1/channels",
                "/api/no-such-thing"
            })
    void showsNothingToStrangers(String path) {
        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asString()).isEqualTo("请先登录。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases?page=-1",
                "/api/cases?size=1000",
                "/api/cases?page=abc",
                "/api/cases/abc",
                "/api/conversations/1/messages?limit=100000"
            })
    void refusesNonsenseKindly(String path) {
        browser.signIn("admin", PASSWORD);

        Answer answer = browser.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("java.")
                .doesNotContain("Exception")
                .doesNotContain("org.gongyou");
    }

    @Test
    void showsNoStackTraceForABrokenBody() {
        browser.get("/api/session");

        Answer answer = browser.post("/api/session", "{\"username\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("tools.jackson").doesNotContain("trace");
    }

    @Test
    void sendsSecurityHeaders() {
        Answer page = browser.open("/console");

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void keepsNoSessionForChannels() {
        browser.post("/channels/app/h5/sessions", Map.of());

        assertThat(browser.cookie("GONGYOU_SESSION")).isEmpty();
    }

    @Test
    void leadsAnUnknownCardToAFriendlyPage() {
        Answer page = browser.open("/cards/no-such-card");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("没有找到这张会员证");
    }

    @Test
    void leadsALostVisitorHome() {
        Answer page = browser.open("/no/such/page");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面").contains("href=\"/\"");
    }

    @Test
    void opensTheLiveStream() throws IOException {
        browser.signIn("admin", PASSWORD);

        try (InputStream stream = browser.stream("/api/changes")) {
            byte[] first = stream.readNBytes(5);
            assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo(":ping");
        }
    }

    @Test
    void writesNoSecretIntoItsLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);

        browser.signIn("admin", PASSWORD);
        browser.signIn("admin2", "another secret");
        root.detachAppender(lines);

        assertThat(List.copyOf(lines.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(PASSWORD) || line.contains("another secret"));
    }
}
