package org.gongyou.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The platform's API, in the driver's own process so that it outlives every server: tokens, customer-service messages and
 * their record. A share of the calls goes wrong: refused at once, refused as busy, for a token that is none, for too many
 * calls, or taken and never answered. Thread-safe.
 */
final class StormPlatform implements AutoCloseable {

    /** A message that the platform has taken and its person has seen. */
    record Shown(long id, String openid, String text, long second) {}

    private static final long SLOW_MS = 6_000;

    private final HttpServer server;
    private final double faults;
    private final Map<String, List<Shown>> shown = new ConcurrentHashMap<>();
    private final List<Shown> record = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong ids = new AtomicLong(1);
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong tokens = new AtomicLong();
    private volatile boolean calm;

    StormPlatform(double faults) throws IOException {
        this.faults = faults;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(64, task -> {
            Thread thread = new Thread(task, "platform");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** No more faults: what is under way may come to its end. */
    void calmDown() {
        calm = true;
    }

    /** What this person has seen besides answers to callbacks. */
    List<Shown> shownTo(String openid) {
        return List.copyOf(shown.getOrDefault(openid, List.of()));
    }

    long calls() {
        return calls.get();
    }

    long failures() {
        return failures.get();
    }

    long tokens() {
        return tokens.get();
    }

    long messages() {
        return record.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("stable_token")) {
            answer(exchange, 200, "{\"access_token\":\"T" + tokens.incrementAndGet() + "\",\"expires_in\":7200}");
            return;
        }
        calls.incrementAndGet();
        double luck = calm ? 1 : ThreadLocalRandom.current().nextDouble() / faults;
        if (luck < 1) {
            failures.incrementAndGet();
        }
        if (luck < 0.25) {
            answer(exchange, 502, "bad gateway");
        } else if (luck < 0.8) {
            int code = luck < 0.45 ? -1 : luck < 0.65 ? 40001 : 45011;
            answer(exchange, 200, "{\"errcode\":" + code + ",\"errmsg\":\"storm rid: 1\"}");
        } else {
            String said = path.endsWith("getmsglist") ? records(body) : taken(body);
            if (luck < 1) {
                Server.pause(SLOW_MS);
            }
            answer(exchange, 200, said);
        }
    }

    private String taken(String body) {
        Map<String, Object> message = Json.object(body);
        String openid = Json.string(message, "touser");
        Shown line = new Shown(ids.incrementAndGet(), openid, wordsOf(message), System.currentTimeMillis() / 1000);
        shown.computeIfAbsent(openid, id -> Collections.synchronizedList(new ArrayList<>()))
                .add(line);
        record.add(line);
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    private static String wordsOf(Map<String, Object> message) {
        String type = Json.string(message, "msgtype");
        Map<String, Object> part = Json.asObject(message.get(type));
        return Json.string(part, type.equals("msgmenu") ? "head_content" : "content");
    }

    private String records(String body) {
        Map<String, Object> asked = Json.object(body);
        long from = Json.number(asked, "starttime");
        long to = Json.number(asked, "endtime");
        StringBuilder lines = new StringBuilder();
        int number = 0;
        synchronized (record) {
            for (Shown line : record) {
                if (line.second() >= from && line.second() <= to) {
                    lines.append(number++ == 0 ? "" : ",")
                            .append("{\"openid\":\"")
                            .append(line.openid())
                            .append("\",\"opercode\":2002,\"time\":")
                            .append(line.second())
                            .append(",\"worker\":\"api@\",\"text\":")
                            .append(Json.quoted(line.text()))
                            .append('}');
                }
            }
        }
        return "{\"recordlist\":[" + lines + "],\"number\":" + number + ",\"msgid\":" + ids.get() + "}";
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // whoever called has gone
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
