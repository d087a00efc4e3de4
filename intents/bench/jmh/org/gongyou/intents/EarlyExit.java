package org.gongyou.intents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongyou.intents.classify.IntentClassifier;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Stage;

/**
 * What is lost by letting words answer alone: the held-out lines of the services, asked of the cascade and of the same
 * engine that asks its encoder about every text. Writes one JSON object.
 */
final class EarlyExit {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private EarlyExit() {}

    /** {@code args[0]} is the folder that has the model, {@code args[1]} the file of lines. */
    public static void main(String[] args) throws IOException {
        IntentEngine engine = ModelStore.openLatest(Path.of(args[0])).orElseThrow();
        IntentEngine cascade =
                new IntentEngine(engine.model(), engine.words(), IntentClassifier.withoutMemory(engine.model()));
        IntentEngine always =
                new IntentEngine(engine.model(), engine.words(), IntentClassifier.alwaysByMeaning(engine.model()));
        List<Example> lines = TrainingData.readTsv(Path.of(args[1]));
        long early = lines.stream()
                .filter(line -> cascade.analyse(line.text(), TODAY).stage() == Stage.LEXICAL)
                .count();
        System.out.printf(
                Locale.ROOT,
                "{\"texts\":%d,\"early\":%d,\"right_by_cascade\":%d,\"right_by_all\":%d}%n",
                lines.size(),
                early,
                right(lines, cascade),
                right(lines, always));
    }

    private static long right(List<Example> lines, IntentEngine engine) {
        return lines.stream().filter(line -> right(line, engine)).count();
    }

    /** The intent counts, and that the text was not turned away. */
    private static boolean right(Example line, IntentEngine engine) {
        Analysis analysis = engine.analyse(line.text(), TODAY);
        boolean rejected = analysis.scope().out() || analysis.ranking().isEmpty();
        return line.intent().equals(Example.OUT_OF_SCOPE)
                ? rejected
                : !rejected && analysis.ranking().get(0).intent().equals(line.intent());
    }
}
