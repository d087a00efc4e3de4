package org.gongyou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gongyou.intents.bench.Page;

/** Many open sockets of the app on one instance: what each costs, and how long news takes that concerns all of them. */
final class ConnectionsTrial {

    private static final int CALLERS = 8;
    private static final int TIMEOUT_MS = 60_000;
    private static final String TITLE = "长跑比赛";

    /** Memory of the server after a full collection. */
    private record Memory(long heapBytes, long residentMiB) {}

    private final int sockets;
    private final int told;
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger faults = new AtomicInteger();

    /**
     * A trial.
     *
     * @param sockets how many are open
     * @param told how many of their people have registered for the event that is called off
     */
    ConnectionsTrial(int sockets, int told) {
        this.sockets = sockets;
        this.told = Math.min(told, sockets);
    }

    boolean run() throws IOException, InterruptedException {
        Page page = new Page(
                "connections", "Open connections of the app", "connections --sockets " + sockets + " --told " + told);
        Map<String, String> settings =
                Map.of("GONGYOU_APP_SESSIONSPERMINUTE", "1000000", "GONGYOU_APP_MESSAGESPERMINUTE", "1000");
        try (Server server = new Server(Path.of(System.getProperty("java.home")), settings).start();
                SocketCrowd crowd = new SocketCrowd(server.port())) {
            Desk desk = new Desk(server.port()).signIn();
            long offer = publish(desk);
            openSessions(server.port());
            System.out.println(tokens.size() + " sessions, " + told + " registered, " + faults + " failures");
            if (faults.get() > 0) {
                return false;
            }
            Memory before = memory(server);
            long began = System.nanoTime();
            crowd.open(tokens);
            double opening = (System.nanoTime() - began) / 1e9;
            Memory after = memory(server);
            System.out.println("open after " + opening + " s");
            long calledOff = System.nanoTime();
            int status = desk.signIn()
                    .send("POST", "/api/offers/" + offer + "/call-off", "{}")
                    .status();
            boolean all = crowd.pump(() -> heard(crowd) >= told, 600);
            crowd.pump(() -> false, 5); // whoever is told twice is told so a little later
            return report(page, crowd, new Result(before, after, opening, calledOff)) && all && status == 200;
        }
    }

    private static long heard(SocketCrowd crowd) {
        return crowd.lines().stream().filter(line -> line.notices() > 0).count();
    }

    private long publish(Desk desk) throws IOException {
        Instant start = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String body = "{\"service\":\"benefit.activity\",\"title\":\"" + TITLE
                + "\",\"place\":\"市工人文化宫\",\"startsAt\":\"" + start
                + "\",\"endsAt\":\"" + start.plus(2, ChronoUnit.HOURS) + "\",\"closesAt\":\"" + start
                + "\",\"capacity\":" + told + ",\"waitingList\":true,\"audience\":\"ANYONE\"}";
        Wire.Response answer = desk.send("POST", "/api/offers", body);
        if (answer.status() != 200) {
            throw new IOException("Publishing answered " + answer.status() + " " + answer.body());
        }
        return Json.number(Json.object(answer.body()), "id");
    }

    /** Opens the sessions, and has as many people as are to be told register by chat. */
    private void openSessions(int port) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < sockets; n = next.getAndIncrement()) {
                    openSession(port, n);
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void openSession(int port, int number) {
        try (Wire wire = new Wire(port, TIMEOUT_MS)) {
            String token = session(wire);
            tokens.add(token);
            if (number < told) {
                register(wire, token, number);
            }
        } catch (IOException e) {
            faults.incrementAndGet();
            System.err.println(e);
        }
    }

    private static String session(Wire wire) throws IOException {
        Wire.Response opened = wire.send(Wire.Request.post("/channels/app/h5/sessions", "application/json", "{}"));
        if (opened.status() != 201) {
            throw new IOException("A session answered " + opened.status() + " " + opened.body());
        }
        return Json.string(Json.object(opened.body()), "token");
    }

    private void register(Wire wire, String token, int number) throws IOException {
        String last = "";
        long after = 0;
        for (String words : List.of("活动报名", TITLE, "我叫赵敏，手机" + Worker.mobile(number), "提交")) {
            String message = Json.of("client_msg_id", "m-" + after, "content", Json.of("type", "text", "text", words));
            wire.send(Wire.Request.post("/channels/app/h5/messages", "application/json", message)
                    .with("Authorization", "Bearer " + token));
            for (boolean answered = false; !answered; ) {
                last = wire.send(Wire.Request.get("/channels/app/h5/messages?wait=20&after=" + after)
                                .with("Authorization", "Bearer " + token))
                        .body();
                after = Json.number(Json.object(last), "last_seq");
                answered = last.contains("\"bot\"");
            }
        }
        if (!last.contains("已为您报上")) {
            faults.incrementAndGet();
            System.err.println("Not registered: " + last);
        }
    }

    private static Memory memory(Server server) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), String.valueOf(server.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String metrics = Wire.once(server.port(), TIMEOUT_MS, Wire.Request.get("/actuator/prometheus"))
                .body();
        double heap = metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return new Memory((long) heap, server.residentMiB());
    }

    /** What was measured. */
    private record Result(Memory before, Memory after, double opening, long calledOff) {}

    private boolean report(Page page, SocketCrowd crowd, Result result) {
        List<Double> seconds = crowd.lines().stream()
                .filter(line -> line.notices() > 0)
                .map(line -> (line.toldAt() - result.calledOff()) / (double) TimeUnit.SECONDS.toNanos(1))
                .sorted()
                .collect(Collectors.toList());
        long twice = crowd.lines().stream().filter(line -> line.notices() > 1).count();
        double heap = (result.after().heapBytes() - result.before().heapBytes()) / 1024.0 / sockets;
        double resident = (result.after().residentMiB() - result.before().residentMiB()) * 1024.0 / sockets;
        List<List<String>> rows = List.of(
                List.of("", "figure", "must be"),
                List.of("sockets open", String.valueOf(crowd.lines().size() - crowd.broken()), String.valueOf(sockets)),
                List.of("s to open them", number(result.opening()), ""),
                List.of("heap for each after a full collection, KiB", number(heap), ""),
                List.of("resident memory for each, KiB", number(resident), ""),
                List.of(
                        "resident memory of the server, MiB",
                        String.valueOf(result.after().residentMiB()),
                        ""),
                List.of("people told that the event is off", String.valueOf(seconds.size()), String.valueOf(told)),
                List.of("told twice", String.valueOf(twice), "0"),
                List.of("s until the first, half, 99 %, the last are told", shares(seconds), ""),
                List.of("sockets that broke", String.valueOf(crowd.broken()), "0"));
        page.say(
                        "One instance on the embedded database, default heap. Each socket is another person's and says every 25 s"
                                + " that it is there. So many people have registered for an event by chat; then an operator calls it"
                                + " off, and each is told once: stored, by a persistent job each, and shown on his socket. The driver"
                                + " shares the CPU. Memory is what the sockets add to a server that has done all the rest.")
                .say("")
                .table(rows)
                .publish();
        return crowd.broken() == 0 && twice == 0 && seconds.size() == told;
    }

    private static String shares(List<Double> seconds) {
        return seconds.isEmpty()
                ? "–"
                : List.of(0.0, 0.5, 0.99, 1.0).stream()
                        .map(share -> number(seconds.get((int) Math.round((seconds.size() - 1) * share))))
                        .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
