package org.gongyou.intents.classify;

import java.util.List;
import java.util.Set;
import org.gongyou.intents.Example;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Analysis.Scope;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * Decides whether a text is out of scope, and takes the label for such texts out of the ranking: what remains are
 * intents that somebody can act on.
 */
public final class ScopeGate implements Component {

    private final IntentModel model;

    /** A gate that uses this model. */
    public ScopeGate(IntentModel model) {
        this.model = model;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.RANKING);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.SCOPE, Layer.RANKING);
    }

    @Override
    public Analysis process(Analysis analysis) {
        List<RankedIntent> ranking = analysis.ranking();
        List<RankedIntent> known = ranking.stream()
                .filter(r -> !r.intent().equals(Example.OUT_OF_SCOPE))
                .toList();
        double score = ranking.isEmpty() ? 1 : model.outOfScope(analysis.evidence());
        double threshold = model.threshold(analysis.evidence());
        boolean labelledOut = !ranking.isEmpty() && ranking.get(0).intent().equals(Example.OUT_OF_SCOPE);
        boolean out = known.isEmpty() || labelledOut || score > threshold;
        return analysis.withRanking(known, analysis.evidence(), analysis.stage())
                .withScope(new Scope(score, out))
                .because("scope: " + (out ? "out, " : "in, ") + Probabilities.hundredths(score) + " against "
                        + Probabilities.hundredths(threshold));
    }
}
