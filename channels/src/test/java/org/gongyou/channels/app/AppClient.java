package org.gongyou.channels.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the app channel as the chat page does. */
final class AppClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer, with its body as JSON. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final String base;
    private final String account;
    String token = "";
    String visitorId = "";
    long conversationId;

    AppClient(int port, String account) {
        this.base = "http://127.0.0.1:" + port + "/channels/app/" + account;
        this.account = account;
    }

    /** The same session at another instance. */
    AppClient at(int port) {
        AppClient other = new AppClient(port, account);
        other.token = token;
        other.visitorId = visitorId;
        other.conversationId = conversationId;
        return other;
    }

    /** Opens a socket that has not said yet whose it is. */
    AppSocketClient socket() {
        return AppSocketClient.open(URI.create(base.replace("http:", "ws:") + "/socket"), Map.of(), List.of());
    }

    /** Opens a socket with these headers, and these protocols on offer. */
    AppSocketClient socket(Map<String, String> headers, List<String> protocols) {
        return AppSocketClient.open(URI.create(base.replace("http:", "ws:") + "/socket"), headers, protocols);
    }

    /** Opens a socket that tells everything after this line. */
    AppSocketClient follow(long lastSeq) {
        AppSocketClient socket = socket();
        socket.say("{\"op\":\"resume\",\"token\":\"" + token + "\",\"last_seq\":" + lastSeq + "}");
        return socket;
    }

    /** Opens a session and keeps its token. */
    AppClient open(String body) {
        JsonNode opened = post("/sessions", body).body();
        token = opened.get("token").asString();
        visitorId = opened.get("visitor_id").asString();
        conversationId = opened.get("conversation_id").asLong();
        return this;
    }

    Answer say(String id, String text) {
        return post(
                "/messages",
                JSON.writeValueAsString(JSON.createObjectNode()
                        .put("client_msg_id", id)
                        .set(
                                "content",
                                JSON.createObjectNode().put("type", "text").put("text", text))));
    }

    Answer post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file ahead of its message. */
    Answer upload(byte[] file) {
        return send(request("/media")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Posts without saying how much. */
    Answer postChunked(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
    }

    Answer get(String path) {
        return send(request(path));
    }

    /** Asks as a page of that site does. */
    Answer from(String origin, String method, String path) {
        return send(request(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Opens the stream of events after a number. */
    HttpResponse<InputStream> events(String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/events").header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
