package org.gongyou.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way round with the database closed, on every channel: the fixed sentences with the hotlines still go out. */
@ChannelsTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDatabaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DANGER = "我不想活了";
    private static final String[] SENTENCES = {"12356", "120", "110", "系统这会儿有故障"};

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    private String token = "";

    @BeforeAll
    void closesTheDatabase() throws Exception {
        post("/simulator/wechat/demo/say", Map.of("openid", "o" + somebody(), "type", "text", "text", "在吗"));
        token = post("/channels/app/h5/sessions", Map.of()).body().path("token").asString();
        database.unwrap(HikariDataSource.class).close();
    }

    private record Answer(int status, JsonNode body) {}

    private Answer post(String path, Map<String, ?> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String somebody() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo-sub"})
    void answersInWeChat(String account) {
        Answer result = post(
                "/simulator/wechat/" + account + "/say",
                Map.of("openid", "o" + somebody(), "type", "text", "text", DANGER));

        assertThat(result.body().at("/reply/text").asString()).contains(SENTENCES);
    }

    @Test
    void answersOnWeibo() {
        Answer result = post(
                "/simulator/weibo/demo/say",
                Map.of("uid", String.valueOf(System.nanoTime()), "type", "text", "text", DANGER));

        assertThat(result.body().at("/reply/text").asString()).contains(SENTENCES);
    }

    @Test
    void answersInWeComOnceHoweverOftenItIsTold() {
        String person = "wm" + somebody();
        post("/simulator/wecom/demo/say", Map.of("openid", person, "type", "text", "text", "我想加入工会"));
        post("/simulator/wecom/demo/say", Map.of("openid", person, "type", "text", "text", DANGER));
        post("/simulator/wecom/demo/items", Map.of());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sentTo(person)).isNotEmpty());
        post("/simulator/wecom/demo/items", Map.of());

        assertThat(sentTo(person)).hasSize(1);
        assertThat(sentTo(person).get(0).path("text").asString()).contains(SENTENCES);
    }

    private JsonNode sentTo(String person) {
        return send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/simulator/wecom/demo/outbox?openid=" + person)))
                .body();
    }

    @Test
    void answersInTheApp() {
        Answer danger = say(DANGER, token);
        Answer other = say("我想加入工会", token);

        assertThat(danger.status()).isEqualTo(503);
        assertThat(danger.body().path("type").asString()).isEqualTo("urn:gongyou:app:lifeline");
        assertThat(danger.body().path("detail").asString()).contains(SENTENCES);
        assertThat(other.status()).isEqualTo(503);
        assertThat(other.body().path("type").asString()).isEqualTo("urn:gongyou:app:unavailable");
    }

    @Test
    void answersInTheAppWhoeverItIs() {
        assertThat(say(DANGER, "-").body().path("detail").asString()).contains(SENTENCES);
    }

    private Answer say(String text, String as) {
        return post(
                "/channels/app/h5/messages",
                Map.of("client_msg_id", somebody(), "content", Map.of("type", "text", "text", text)),
                "Authorization",
                "Bearer " + as);
    }
}
