package org.gongyou.intents.classify;

import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.classify.IntentModel.Verdict;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.pipeline.Stage;
import org.gongyou.intents.semantic.SentenceEncoder;

/** {@link IntentClassifier} without its memory. */
public final class UncachedClassifier implements Component {

    private final IntentModel model;
    private final Optional<SentenceEncoder> always;

    /**
     * A classifier that judges every text anew.
     *
     * @param always asked for every text for which the words were enough, too; what it says is thrown away
     */
    public UncachedClassifier(IntentModel model, Optional<SentenceEncoder> always) {
        this.model = model;
        this.always = always;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED, Layer.FEATURES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.RANKING);
    }

    @Override
    public Analysis process(Analysis analysis) {
        Verdict verdict = model.judge(analysis.normalised(), analysis.features());
        Stage stage = verdict.stage();
        if (always.isPresent() && stage != Stage.SEMANTIC) {
            always.get().encode(analysis.normalised());
            stage = Stage.SEMANTIC;
        }
        return analysis.withRanking(verdict.ranking(), verdict.evidence(), stage);
    }
}
