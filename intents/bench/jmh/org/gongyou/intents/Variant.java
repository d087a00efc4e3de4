package org.gongyou.intents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongyou.intents.classify.ScopeGate;
import org.gongyou.intents.classify.UncachedClassifier;
import org.gongyou.intents.crisis.CrisisDetector;
import org.gongyou.intents.entity.EntityExtractor;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.spelling.TypoCorrector;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/** The whole understanding with more or less of its machinery. */
public enum Variant {
    /** Words alone. */
    LEXICAL,
    /** The cascade, but the encoder is asked for every text. */
    ENCODER_FOR_EVERY_TEXT,
    /** The cascade, every text judged anew. */
    CASCADE,
    /** As it is in service. */
    CASCADE_WITH_CACHE;

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** What this variant makes of a text; trained on the examples, or read from the folder if it was before. */
    Function<String, Analysis> open(List<Example> examples, Path models) {
        if (this == LEXICAL) {
            return uncached(
                    IntentTrainer.train(examples, TrainingOptions.standard().withEncoder(Optional.empty())),
                    Optional.empty());
        }
        IntentEngine engine = ModelStore.openOrTrain(models, examples);
        if (this == CASCADE_WITH_CACHE) {
            return text -> engine.analyse(text, TODAY);
        }
        return uncached(engine, this == CASCADE ? Optional.empty() : SentenceEncoder.stock());
    }

    private static Function<String, Analysis> uncached(IntentEngine engine, Optional<SentenceEncoder> always) {
        Pipeline pipeline = Pipeline.of(List.of(
                new Normaliser(),
                Segmenter.union(),
                TypoCorrector.towards(Segmenter.union()),
                new FeatureExtractor(),
                new UncachedClassifier(engine.model(), always),
                new ScopeGate(engine.model()),
                new EntityExtractor(Regions.china()),
                new CrisisDetector()));
        return text -> pipeline.process(Analysis.of(text, TODAY));
    }
}
