package org.gongyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gongyou.intents.bench.Page;

/** How long it takes from the start of the process to the first answer in the chat, and how much memory it needs. */
final class StartTrial {

    private static final int TURNS = 1000;
    private static final int CALLERS = 4;
    private static final int PATIENCE_MINUTES = 10;

    /** Figures of one start. */
    private record Start(double seconds, long residentMiB) {}

    private final int runs;
    private long failedTurns;
    private final List<List<String>> rows = new ArrayList<>();

    StartTrial(int runs) {
        this.runs = runs;
    }

    boolean run() throws IOException, InterruptedException {
        Page page = new Page("start", "Start-up and memory", "start --runs " + runs);
        rows.add(List.of(
                "JDK",
                "data",
                "start to first answer, s (median of " + runs + ")",
                "all runs",
                "RSS after first answer, MiB",
                "RSS after " + TURNS + " turns, MiB"));
        for (Map.Entry<String, Path> jdk : jdks().entrySet()) {
            measure(jdk.getKey(), jdk.getValue());
        }
        page.say("From the start of the process to the bot's first answer in the chat page's channel (session opened,"
                        + " message stored, answered). Fresh: an empty data directory, so that the database, keys and"
                        + " understanding are made; existing: the same directory once more. Default heap, no flags.")
                .say("")
                .table(rows)
                .say("Turns that failed: " + failedTurns + ".")
                .publish();
        return failedTurns == 0;
    }

    private static Map<String, Path> jdks() {
        Map<String, Path> jdks = new TreeMap<>();
        jdks.put(System.getProperty("java.vm.version"), Path.of(System.getProperty("java.home")));
        Path newer = Path.of(System.getProperty("bench.jdk", "/usr/lib/jvm/temurin-25-jdk-amd64"));
        if (Files.exists(newer)) {
            jdks.put("25 (" + newer.getFileName() + ")", newer);
        }
        return jdks;
    }

    private void measure(String name, Path jdk) throws IOException, InterruptedException {
        List<Start> fresh = new ArrayList<>();
        List<Start> existing = new ArrayList<>();
        List<Long> worked = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            try (Server server = new Server(jdk)) {
                fresh.add(start(server));
                server.stop();
                existing.add(start(server));
                failedTurns += work(server);
                worked.add(server.residentMiB());
            }
        }
        row(name, "fresh", fresh, "");
        row(
                name,
                "existing",
                existing,
                median(worked.stream().map(Long::doubleValue).toList(), "%.0f"));
    }

    private void row(String name, String data, List<Start> starts, String worked) {
        List<Double> seconds = starts.stream().map(Start::seconds).toList();
        rows.add(List.of(
                name,
                data,
                median(seconds, "%.1f"),
                seconds.stream().map(s -> String.format(Locale.ROOT, "%.1f", s)).collect(Collectors.joining(", ")),
                median(starts.stream().map(s -> (double) s.residentMiB()).toList(), "%.0f"),
                worked));
        System.out.println(rows.get(rows.size() - 1));
    }

    private static String median(List<Double> values, String format) {
        List<Double> sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, format, sorted.get(sorted.size() / 2));
    }

    private static Start start(Server server) {
        long began = System.nanoTime();
        server.launch();
        while (!answered(server.port())) {
            if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES)) {
                throw new IllegalStateException("No answer within " + PATIENCE_MINUTES + " minutes.\n" + server.tail());
            }
            Server.pause(50);
        }
        return new Start((System.nanoTime() - began) / 1e9, server.residentMiB());
    }

    /** A new visitor opens the chat, says something and gets an answer. */
    private static boolean answered(int port) {
        try (Wire wire = new Wire(port, 20_000)) {
            Wire.Response opened = wire.send(Wire.Request.post("/channels/app/h5/sessions", "application/json", "{}"));
            if (opened.status() != 201) {
                return false;
            }
            String token = "Bearer " + Json.string(Json.object(opened.body()), "token");
            String message =
                    Json.of("client_msg_id", "first-message-1", "content", Json.of("type", "text", "text", "我要入会"));
            wire.send(Wire.Request.post("/channels/app/h5/messages", "application/json", message)
                    .with("Authorization", token));
            for (long after = 0; ; ) {
                Wire.Response heard = wire.send(Wire.Request.get("/channels/app/h5/messages?wait=10&after=" + after)
                        .with("Authorization", token));
                if (heard.body().contains("\"bot\"")) {
                    return true;
                }
                after = Json.number(Json.object(heard.body()), "last_seq");
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes the turns; returns how many failed. */
    private static long work(Server server) throws InterruptedException {
        List<Caller> callers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Caller caller = new Caller.Form(server);
            callers.add(caller);
            Thread thread = new Thread(() -> caller.callTimes(TURNS / CALLERS));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return callers.stream().mapToLong(Caller::failures).sum();
    }
}
