package org.gongyou.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way round with the database closed: the fixed sentences with the hotlines still go out. */
@ChannelsTest
@DirtiesContext
class ClosedDatabaseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Test
    void answersWordsOfDangerWithTheDatabaseClosed() throws Exception {
        database.unwrap(com.zaxxer.hikari.HikariDataSource.class).close();

        JsonNode result = say("我不想活了");

        assertThat(result.at("/reply/text").asString()).contains("12356", "120", "110", "系统这会儿有故障");
    }

    private JsonNode say(String text) throws Exception {
        String body = JSON.writeValueAsString(JSON.createObjectNode()
                .put("openid", "o" + UUID.randomUUID().toString().replace("-", ""))
                .put("type", "text")
                .put("text", text));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/simulator/wechat/demo-sub/say"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
