package org.gongyou.intents.classify;

import java.util.Locale;
import java.util.Set;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.classify.LexicalModel.Verdict;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/** Ranks the intents of a model for a text. */
public final class IntentClassifier implements Component {

    private final LexicalModel model;

    /** A classifier that uses this model. */
    public IntentClassifier(LexicalModel model) {
        this.model = model;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.FEATURES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.RANKING);
    }

    @Override
    public Analysis process(Analysis analysis) {
        Verdict verdict = model.judge(analysis.features());
        Analysis ranked = analysis.withRanking(verdict.ranking(), verdict.evidence());
        if (verdict.ranking().isEmpty()) {
            return ranked.because("intent: no feature of the text was seen in training");
        }
        RankedIntent best = verdict.ranking().get(0);
        return ranked.because(String.format(
                Locale.ROOT,
                "intent: %s %.2f by maxent and tf-idf regression; nearest example %.2f",
                best.intent(),
                best.confidence(),
                verdict.evidence().nearest()));
    }
}
