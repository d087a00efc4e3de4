package org.gongyou.intents.classify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.classify.IntentModel.Verdict;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Evidence.Meaning;
import org.gongyou.intents.pipeline.Evidence.Words;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.pipeline.Stage;

/** Ranks the intents of a model for a text. What many people say in the same words is judged once. */
public final class IntentClassifier implements Component {

    /** Longer texts are nobody else's. */
    private static final int LONGEST_KEPT = 40;

    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final IntentModel model;
    private final Cache<String, Verdict> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    /** A classifier that uses this model. */
    public IntentClassifier(IntentModel model) {
        this.model = model;
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
        String text = analysis.normalised();
        Verdict before = text.length() > LONGEST_KEPT ? null : known.getIfPresent(text);
        if (before != null) {
            return with(before, before.stage() == Stage.NONE ? Stage.NONE : Stage.CACHE, analysis);
        }
        Verdict verdict = model.judge(text, analysis.features());
        if (text.length() <= LONGEST_KEPT) {
            known.put(text, verdict);
        }
        return with(verdict, verdict.stage(), analysis);
    }

    private static Analysis with(Verdict verdict, Stage stage, Analysis analysis) {
        Analysis ranked = analysis.withRanking(verdict.ranking(), verdict.evidence(), stage);
        if (verdict.ranking().isEmpty()) {
            return ranked.because("intent: no feature of the text was seen in training");
        }
        RankedIntent best = verdict.ranking().get(0);
        Words words = verdict.evidence().words();
        Analysis explained = ranked.because(String.format(
                        Locale.ROOT, "intent: %s %.2f, stage %s", best.intent(), best.confidence(), verdict.stage()))
                .because(String.format(
                        Locale.ROOT,
                        "words: %.2f by maxent and tf-idf regression; nearest example %.2f; %.0f %% known",
                        words.top(),
                        words.nearest(),
                        words.coverage() * 100));
        return verdict.evidence()
                .meaning()
                .map(meaning -> explained.because(reason(meaning)))
                .orElse(explained);
    }

    private static String reason(Meaning meaning) {
        return String.format(
                Locale.ROOT,
                "meaning: %.2f by regression over the sentence's vector; nearest example %.2f, centre %.2f",
                meaning.chosen(),
                meaning.same(),
                meaning.centre());
    }
}
