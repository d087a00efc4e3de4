package org.gongyou.intents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongyou.intents.classify.IntentClassifier;
import org.gongyou.intents.pipeline.Analysis;

/** The whole understanding with more or less of its machinery. */
public enum Variant {
    /** Words alone. */
    LEXICAL,
    /** The same engine, but words are never enough: the encoder is asked for every text. */
    ENCODER_FOR_EVERY_TEXT,
    /** The cascade, every text judged anew. */
    CASCADE,
    /** As it is in service. */
    CASCADE_WITH_CACHE;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** What this variant makes of a text; trained on the examples, or read from the folder if it was before. */
    Function<String, Analysis> open(List<Example> examples, Path models) {
        IntentEngine engine = this == LEXICAL
                ? ModelStore.openOrTrain(
                        models.resolve("words"), examples, TrainingOptions.standard().withEncoder(Optional.empty()))
                : ModelStore.openOrTrain(models, examples);
        IntentEngine measured =
                this == CASCADE_WITH_CACHE ? engine : new IntentEngine(engine.model(), List.of(), classifier(engine));
        return text -> measured.analyse(text, TODAY);
    }

    private IntentClassifier classifier(IntentEngine engine) {
        return this == ENCODER_FOR_EVERY_TEXT
                ? IntentClassifier.alwaysByMeaning(engine.model())
                : IntentClassifier.withoutMemory(engine.model());
    }
}
