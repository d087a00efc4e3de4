package org.gongyou.intents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.text.Segmenter;

/**
 * How long it takes until a model answers: in a process that has just begun, part by part, and in one that has answered
 * by another model before. Writes one JSON object; times in milliseconds.
 */
final class LoadTime {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int AGAIN = 9;

    private LoadTime() {}

    /** {@code args[0]} is the folder that has the model. */
    public static void main(String[] args) {
        Path models = Path.of(args[0]);
        double encoder = milliseconds(SentenceEncoder::stock);
        double dictionaries = milliseconds(() -> Segmenter.union().segment("工会"));
        double model = milliseconds(() -> answer(models));
        double[] again = new double[AGAIN];
        for (int i = 0; i < AGAIN; i++) {
            again[i] = milliseconds(() -> answer(models));
        }
        Arrays.sort(again);
        System.out.printf(
                Locale.ROOT,
                "{\"encoder\":%.0f,\"dictionaries\":%.0f,\"model\":%.0f,\"again\":%.0f}%n",
                encoder,
                dictionaries,
                model,
                again[AGAIN / 2]);
    }

    private static void answer(Path models) {
        ModelStore.openLatest(models).orElseThrow().understand("我想加入工会", TODAY);
    }

    private static double milliseconds(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
