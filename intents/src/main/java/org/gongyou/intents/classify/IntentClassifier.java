package org.gongyou.intents.classify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import org.gongyou.intents.classify.IntentModel.Verdict;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.pipeline.Stage;

/** Ranks the intents of a model for a text. What many people say in the same words is judged once. */
public final class IntentClassifier implements Component {

    /** Longer texts are nobody else's. */
    private static final int LONGEST_KEPT = 40;

    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final IntentModel model;
    private final int longestKept;
    private final boolean hurried;
    private final Cache<String, Verdict> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /** A classifier that uses this model. */
    public IntentClassifier(IntentModel model) {
        this(model, LONGEST_KEPT, true);
    }

    private IntentClassifier(IntentModel model, int longestKept, boolean hurried) {
        this.model = model;
        this.longestKept = longestKept;
        this.hurried = hurried;
    }

    /** One that judges every text anew, for those who measure. */
    public static IntentClassifier withoutMemory(IntentModel model) {
        return new IntentClassifier(model, -1, true);
    }

    /** One that judges every text anew and asks the encoder also where the words are enough, for those who measure. */
    public static IntentClassifier alwaysByMeaning(IntentModel model) {
        return new IntentClassifier(model, -1, false);
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
        String text = analysis.wording();
        Verdict before = text.length() > longestKept ? null : known.getIfPresent(text);
        if (before != null) {
            return with(before, before.stage() == Stage.NONE ? Stage.NONE : Stage.CACHE, analysis);
        }
        Verdict verdict = model.judge(analysis, hurried);
        if (text.length() <= longestKept) {
            known.put(text, verdict);
        }
        return with(verdict, verdict.stage(), analysis);
    }

    private static Analysis with(Verdict verdict, Stage stage, Analysis analysis) {
        Analysis ranked = analysis.withRanking(verdict.ranking(), verdict.evidence(), stage);
        for (String reason : verdict.because()) {
            ranked = ranked.because(reason);
        }
        return ranked;
    }
}
