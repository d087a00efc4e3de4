package org.gongyou.channels.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.channels.callback.CallbackSignature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The platform's side, played over real HTTP: callbacks by hand, everything else by the loopback platform. */
final class WeComPlatform {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String NONCE = "983457123";

    private final int port;
    private final WeComAccount account;
    private final HttpClient http = HttpClient.newHttpClient();

    WeComPlatform(int port, WeComAccount account) {
        this.port = port;
        this.account = account;
    }

    /** What the platform has of a person's words. */
    static ObjectNode item(String customer, String id, long second, String type) {
        return JSON.createObjectNode()
                .put("msgid", id)
                .put("external_userid", customer)
                .put("send_time", second)
                .put("origin", 3)
                .put("msgtype", type);
    }

    static ObjectNode words(String customer, String id, Instant at, String text) {
        ObjectNode item = item(customer, id, at.getEpochSecond(), "text");
        item.putObject("text").put("content", text);
        return item;
    }

    /** Lays it down without telling anybody. */
    void lay(JsonNode item) {
        ObjectNode body = JSON.createObjectNode().put("silent", true);
        body.set("item", item);
        post("/items", body);
    }

    /** Lays it down and tells the webhook, as the loopback platform does. */
    JsonNode happen(JsonNode item) {
        ObjectNode body = JSON.createObjectNode();
        body.set("item", item);
        return post("/items", body);
    }

    /** The callback that says that there is something. */
    HttpResponse<String> tell() {
        return call(
                "<xml><ToUserName>" + account.corpId() + "</ToUserName><MsgType>event</MsgType>"
                        + "<Event>kf_msg_or_event</Event><Token>ENC1</Token><OpenKfId>" + account.openKfId()
                        + "</OpenKfId></xml>",
                account.token().value());
    }

    /** A callback with this inside, signed by this token. */
    HttpResponse<String> call(String document, String token) {
        String encrypted = account.crypto().encrypt(document);
        String timestamp = Long.toString(System.currentTimeMillis() / 1000);
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/channels/wecom/" + account.name()
                        + "?msg_signature=" + CallbackSignature.of(token, timestamp, NONCE, encrypted)
                        + "&timestamp=" + timestamp + "&nonce=" + NONCE))
                .POST(HttpRequest.BodyPublishers.ofString("<xml><ToUserName>" + account.corpId()
                        + "</ToUserName><AgentID/><Encrypt>" + encrypted + "</Encrypt></xml>")));
    }

    /** What arrived at the person, oldest first. */
    List<JsonNode> sent(String customer) {
        List<JsonNode> all = new ArrayList<>();
        get("/outbox?openid=" + customer).forEach(all::add);
        return all;
    }

    List<String> shown(String customer) {
        return sent(customer).stream().map(line -> line.get("text").asString()).toList();
    }

    JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(simulator(path))).body());
    }

    JsonNode post(String path, Object body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(simulator(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private URI simulator(String path) {
        return URI.create("http://127.0.0.1:" + port + "/simulator/wecom/" + account.name() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
