package org.gongyou.intents;

import java.time.LocalDate;
import java.util.List;
import org.gongyou.intents.classify.IntentClassifier;
import org.gongyou.intents.classify.IntentModel;
import org.gongyou.intents.classify.ScopeGate;
import org.gongyou.intents.crisis.CrisisDetector;
import org.gongyou.intents.entity.EntityExtractor;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.spelling.TypoCorrector;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/**
 * Understands a text: which of the known intents it has, whether it has none, what it names, and whether somebody may
 * be in danger.
 *
 * <p>Immutable and safe for many threads. Any text will do, also an empty one, broken surrogates, or ten thousand
 * characters.
 */
public final class IntentEngine {

    private final IntentModel model;
    private final Pipeline pipeline;

    IntentEngine(IntentModel model) {
        this(model, new IntentClassifier(model));
    }

    /** One whose intents are ranked by another component than usual. */
    IntentEngine(IntentModel model, Component classifier) {
        this.model = model;
        this.pipeline = Pipeline.of(List.of(
                new Normaliser(),
                Segmenter.union(),
                TypoCorrector.towards(Segmenter.union()),
                new FeatureExtractor(),
                classifier,
                new ScopeGate(model),
                new EntityExtractor(Regions.china()),
                new CrisisDetector()));
    }

    /**
     * What the text means.
     *
     * @param today the day that "yesterday" in the text is counted from
     */
    public Understanding understand(String text, LocalDate today) {
        return analyse(text, today).toUnderstanding();
    }

    /** The same with the evidence behind it, for those who measure or explain. */
    public Analysis analyse(String text, LocalDate today) {
        return pipeline.process(Analysis.of(text, today));
    }

    /** The intents it can tell apart, in alphabetical order. */
    public List<String> intents() {
        return model.intents().stream()
                .filter(intent -> !intent.equals(Example.OUT_OF_SCOPE))
                .toList();
    }

    /** What it has learnt, to be kept by a {@link ModelStore}. */
    IntentModel model() {
        return model;
    }
}
