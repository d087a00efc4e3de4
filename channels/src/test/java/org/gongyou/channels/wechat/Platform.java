package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small platform with real HTTP: it hands out tokens, notes what is sent, and answers what it was told to. */
final class Platform implements AutoCloseable {

    static final String SEND = "/cgi-bin/message/custom/send";
    static final String RECORD = "/customservice/msgrecord/getmsglist";

    /** What it answers to one call. */
    record Answer(int status, String body, Duration delay) {

        static Answer json(String body) {
            return new Answer(200, body, Duration.ZERO);
        }

        static Answer code(int code) {
            return json("{\"errcode\":" + code + ",\"errmsg\":\"told so rid: 1\"}");
        }
    }

    /** What it was sent. */
    record Call(String path, String token, String body) {}

    final AtomicInteger tokensFetched = new AtomicInteger();
    final List<Call> calls = Collections.synchronizedList(new java.util.ArrayList<>());
    final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    volatile Answer token = Answer.json("");

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;

    Platform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies of messages sent, oldest first. */
    List<String> sent() {
        return calls.stream()
                .filter(it -> it.path().equals(SEND))
                .map(Call::body)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals("/cgi-bin/stable_token")) {
            int number = tokensFetched.incrementAndGet();
            Answer told = token.body().isEmpty()
                    ? new Answer(200, "{\"access_token\":\"TOKEN-" + number + "\",\"expires_in\":7200}", token.delay())
                    : token;
            answer(exchange, told);
            return;
        }
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        calls.add(new Call(path, query.replaceAll(".*access_token=", ""), body));
        Answer told = answers.poll();
        answer(exchange, told == null ? Answer.code(0) : told);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try {
            Thread.sleep(answer.delay().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
