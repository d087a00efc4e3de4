package org.gongyou.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyou.core.fuzz.FuzzRun;
import org.gongyou.core.script.Stage;
import org.gongyou.intents.bench.Page;

/** Lets random people talk, and writes down what they broke. */
final class FuzzReport {

    private static final int FRESH_SEEDS = 1_000_000_000;

    private FuzzReport() {}

    /** Returns whether nothing broke. */
    static boolean publish(String command, String[] seeds, int conversations, Path out) throws IOException {
        Stage stage = Stage.shipped(Path.of("target/model"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("seed", "", "conversations", "turns", "largest state, bytes", "effects", "seconds", "failures"));
        boolean sound = true;
        for (String named : seeds) {
            boolean fresh = named.equals("fresh");
            long seed = fresh ? new SecureRandom().nextInt(FRESH_SEEDS) : Long.parseLong(named);
            long begun = System.nanoTime();
            FuzzRun.Result result = new FuzzRun(stage, seed).play(0, conversations);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            rows.add(row(result, fresh, took));
            Files.write(out.resolve("fuzz-" + seed + ".txt"), result.failures());
            sound &= result.failures().isEmpty();
        }
        new Page("fuzz", "Random conversations", command)
                .say("People drawn from a seed talk to the dialogue over the shipped services, with the real understanding of a fixed"
                        + " pool of phrases: they answer rightly and wrongly, correct themselves, ask in between, fall silent, repeat,"
                        + " press old buttons, skip, tell several things at once, send photos and emoji, and say what must not go"
                        + " unheard. After every turn: no exception; an answer without gaps; a state under 16 KiB that is the same after"
                        + " it was stored; cancel, help and a human within reach; no answer lost that was not touched; no form handed in"
                        + " twice, the same turn decided the same way again; the fixed sentences and an alarm for words of danger.")
                .say("")
                .table(rows)
                .publish();
        return sound;
    }

    private static List<String> row(FuzzRun.Result result, boolean fresh, Duration took) {
        return List.of(
                String.valueOf(result.seed()),
                fresh ? "fresh" : "fixed",
                number(result.conversations()),
                number(result.turns()),
                number(result.largest()),
                result.effects().toString().replaceAll("[{}]", ""),
                number(took.toSeconds()),
                number(result.failures().size()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
