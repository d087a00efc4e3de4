package org.gongyou.channels.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket of the app channel as a client holds it. */
final class AppSocketClient implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    /** The server did not let the socket in. */
    static final class NotLetIn extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int status;

        NotLetIn(int status) {
            super("answered " + status);
            this.status = status;
        }
    }

    static AppSocketClient open(URI address, Map<String, String> headers, List<String> protocols) {
        AppSocketClient client = new AppSocketClient();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(60));
        headers.forEach(builder::header);
        if (!protocols.isEmpty()) {
            builder.subprotocols(
                    protocols.get(0), protocols.subList(1, protocols.size()).toArray(String[]::new));
        }
        try {
            client.socket = builder.buildAsync(address, client).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof java.net.http.WebSocketHandshakeException refused) {
                throw new NotLetIn(refused.getResponse().statusCode());
            }
            throw e;
        }
        return client;
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    void say(String frame) {
        socket.sendText(frame, true).join();
    }

    /** Says it in pieces of so many characters. */
    void sayInParts(String frame, int size) {
        for (int at = 0; at < frame.length(); at += size) {
            int end = Math.min(at + size, frame.length());
            socket.sendText(frame.substring(at, end), end == frame.length()).join();
        }
    }

    void sayBytes(byte[] bytes) {
        socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame that is wanted; what comes before it is dropped. */
    JsonNode next(Predicate<JsonNode> wanted) {
        try {
            for (JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
                    frame != null;
                    frame = frames.poll(60, TimeUnit.SECONDS)) {
                if (wanted.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("Nothing came that was wanted");
    }

    JsonNode nextOp(String op) {
        return next(frame -> frame.path("op").asString("").equals(op));
    }

    JsonNode nextEvent(String type) {
        return next(frame -> frame.path("type").asString("").equals(type));
    }

    /** Everything that has come, and was not taken. */
    List<JsonNode> rest() {
        List<JsonNode> all = new ArrayList<>();
        frames.drainTo(all);
        return all;
    }

    /** The line breaks, without a word. */
    void cut() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.completeExceptionally(fault);
    }
}
