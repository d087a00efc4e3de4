package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.gongyou.intents.bench.Page;

/** Callbacks per second and their latency: turns of a form and free words, beside an address that only checks signatures. */
final class LoadTrial {

    private static final int SLICE_SECONDS = 2;
    private static final int WARM_UP_SECONDS = 20;

    /** What is measured. */
    private enum Kind {
        BARE("bare signed endpoint"),
        FORM("turn of a form"),
        FREE("free words, new sentence each");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private Supplier<Caller> callers(Server server) {
            return switch (this) {
                case BARE -> () -> new Caller.Bare(server);
                case FORM -> () -> new Caller.Form(server);
                case FREE -> () -> new Caller.Free(server);
            };
        }
    }

    /** What has been measured of one kind. */
    private static final class Tally {
        private final List<long[]> nanos = new ArrayList<>();
        private final AtomicLong failures = new AtomicLong();
        private final AtomicLong late = new AtomicLong();
        private long calls;
        private long cpuMicros;
        private long elapsedNanos;

        private double perSecond() {
            return calls * 1e9 / elapsedNanos;
        }

        private double cpuPerCall() {
            return (double) cpuMicros / calls;
        }

        private double millis(double share) {
            long[] all = nanos.stream()
                    .flatMapToLong(java.util.Arrays::stream)
                    .sorted()
                    .toArray();
            return all[(int) Math.min(all.length - 1L, Math.round(all.length * share))] / 1e6;
        }
    }

    private final int seconds;
    private final int connections;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

    LoadTrial(int seconds, int connections) {
        this.seconds = seconds;
        this.connections = connections;
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
    }

    boolean run() throws IOException, InterruptedException {
        Page page =
                new Page("load", "Callbacks per second", "load --seconds " + seconds + " --connections " + connections);
        try (Server server = new Server().start()) {
            long residentAtStart = server.residentMiB();
            for (Kind kind : Kind.values()) {
                slice(server, kind, new Tally(), Math.min(WARM_UP_SECONDS, seconds));
            }
            for (int done = 0; done < seconds; done += SLICE_SECONDS) {
                for (Kind kind : Kind.values()) {
                    slice(server, kind, tallies.get(kind), SLICE_SECONDS);
                }
            }
            return report(page, residentAtStart, server.residentMiB());
        }
    }

    private void slice(Server server, Kind kind, Tally tally, int duration) throws InterruptedException {
        Supplier<Caller> callers = kind.callers(server);
        List<Caller> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long cpu = server.cpuMicros();
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            Caller caller = callers.get();
            all.add(caller);
            Thread thread = new Thread(() -> caller.callUntil(began + duration * 1_000_000_000L));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        tally.elapsedNanos += System.nanoTime() - began;
        tally.cpuMicros += server.cpuMicros() - cpu;
        for (Caller caller : all) {
            tally.nanos.add(caller.nanos());
            tally.calls += caller.nanos().length;
            tally.failures.addAndGet(caller.failures());
            tally.late.addAndGet(caller.late());
        }
    }

    private boolean report(Page page, long residentAtStart, long residentAtEnd) {
        Tally bare = tallies.get(Kind.BARE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "calls/s",
                "÷ bare",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "server CPU µs/call",
                "× bare",
                "calls",
                "late",
                "failed"));
        tallies.forEach((kind, tally) -> rows.add(List.of(
                kind.words,
                number("%.0f", tally.perSecond()),
                number("%.2f", tally.perSecond() / bare.perSecond()),
                number("%.1f", tally.millis(0.5)),
                number("%.1f", tally.millis(0.95)),
                number("%.1f", tally.millis(0.99)),
                number("%.0f", tally.cpuPerCall()),
                number("%.1f", tally.cpuPerCall() / bare.cpuPerCall()),
                String.valueOf(tally.calls),
                String.valueOf(tally.late.get()),
                String.valueOf(tally.failures.get()))));
        page.say(connections + " connections kept alive, each calling again as soon as it is answered; slices of "
                        + SLICE_SECONDS + " s of each kind in turn, after a warm-up of up to " + WARM_UP_SECONDS
                        + " s each; the driver shares the CPU. Every"
                        + " callback is signed and encrypted anew, every reply decrypted and read. A turn includes"
                        + " storing the message, the reply and the new state in the embedded database, and the loopback"
                        + " platform's own bookkeeping. Late: acknowledged, but answered by push.")
                .say("")
                .table(rows)
                .say("Resident memory: " + residentAtStart + " MiB after the start, " + residentAtEnd
                        + " MiB at the end.")
                .publish();
        return tallies.values().stream().allMatch(tally -> tally.failures.get() == 0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
