package org.gongyou.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No connection to the database is to be had, and nobody says so: the fixed sentences go out before the platforms lose patience. */
@ChannelsTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentDatabaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DANGER = "我不想活了";
    private static final String[] SENTENCES = {"12356", "120", "110"};

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    private final List<Connection> taken = new ArrayList<>();
    private String token = "";

    @BeforeAll
    void takesAllConnections() throws SQLException {
        post("/simulator/wechat/demo/say", Map.of("openid", "o" + somebody(), "type", "text", "text", "在吗"));
        token = post("/channels/app/h5/sessions", Map.of()).path("token").asString();
        int all = database.unwrap(HikariDataSource.class).getMaximumPoolSize();
        for (int i = 0; i < all; i++) {
            taken.add(database.getConnection());
        }
    }

    /** How long the pool would let everybody wait. */
    private Duration pool() throws SQLException {
        return Duration.ofMillis(database.unwrap(HikariDataSource.class).getConnectionTimeout());
    }

    @AfterAll
    void givesThemBack() throws SQLException {
        for (Connection one : taken) {
            one.close();
        }
    }

    private JsonNode post(String path, Map<String, ?> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String somebody() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The platform is given more patience here than it has, and still less than the pool. */
    @Test
    void answersInWeChatAtTheFirstCall() throws SQLException {
        assertThat(pool()).isGreaterThan(Duration.ofSeconds(20));
        JsonNode result =
                post("/simulator/wechat/demo/say", Map.of("openid", "o" + somebody(), "type", "text", "text", DANGER));

        assertThat(result.at("/reply/text").asString()).contains(SENTENCES);
        assertThat(result.path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void answersInTheApp() throws SQLException {
        long began = System.nanoTime();
        JsonNode answer = post(
                "/channels/app/h5/messages",
                Map.of("client_msg_id", somebody(), "content", Map.of("type", "text", "text", DANGER)),
                "Authorization",
                "Bearer " + token);

        assertThat(answer.path("detail").asString()).contains(SENTENCES);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(pool().minusSeconds(5));
    }

    @Test
    void answersInWeCom() {
        String person = "wm" + somebody();
        post("/simulator/wecom/demo/say", Map.of("openid", person, "type", "text", "text", DANGER));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode outbox = send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + port + "/simulator/wecom/demo/outbox?openid=" + person)));
            assertThat(outbox).hasSize(1);
            assertThat(outbox.get(0).path("text").asString()).contains(SENTENCES);
        });
    }
}
