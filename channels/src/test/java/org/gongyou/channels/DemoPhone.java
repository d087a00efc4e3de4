package org.gongyou.channels;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone of somebody nobody has heard of, at the loopback platform's account {@code demo}. */
public final class DemoPhone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    public DemoPhone(int port) {
        this.base = "http://127.0.0.1:" + port + "/simulator/wechat/demo/";
    }

    public String openid() {
        return openid;
    }

    /** Does something, and returns what became of it. */
    public String say(Map<String, ?> what) {
        Map<String, Object> said = new HashMap<>(what);
        said.put("openid", openid);
        return post("say", said);
    }

    /** Turns something at the platform. */
    public String post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sets the platform's knobs back. */
    public void resetKnobs() {
        send(HttpRequest.newBuilder(URI.create(base + "knobs")).DELETE());
    }

    /** What the account has sent by the API, oldest first. */
    public JsonNode outbox() {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(base + "outbox?openid=" + openid))));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
