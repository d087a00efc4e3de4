package org.gongyou.intents.evaluation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.pipeline.Analysis;

/** Lets an engine answer texts, one after the other in one thread, and notes what it said and how long it took. */
public final class Judge {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int WARM_UP = 2_000;

    private final IntentEngine engine;

    /** A judge of this engine. */
    public Judge(IntentEngine engine) {
        this.engine = engine;
    }

    /**
     * Answers some of these texts to no purpose but that of a running server: compiled code and loaded dictionaries. Texts
     * of the set to be measured are left out, so that a cache has not seen them before.
     */
    public void warmUp(List<Example> texts, List<Example> measured) {
        Set<String> known = measured.stream().map(Example::text).collect(Collectors.toCollection(HashSet::new));
        texts.stream()
                .map(Example::text)
                .filter(text -> !known.contains(text))
                .limit(WARM_UP)
                .forEach(text -> engine.analyse(text, TODAY));
    }

    /** One judgement for each example, in their order. */
    public List<Judgement> judge(List<Example> examples) {
        Set<String> labels = examples.stream().map(Example::label).collect(Collectors.toSet());
        return examples.stream().map(example -> judge(example, labels)).toList();
    }

    /** The same for texts that belong to no intent. */
    public List<Judgement> judgeOutOfScope(List<String> texts) {
        return judge(texts.stream()
                .map(text -> new Example(Example.OUT_OF_SCOPE, text))
                .toList());
    }

    private Judgement judge(Example example, Set<String> labels) {
        long start = System.nanoTime();
        Analysis analysis = engine.analyse(example.text(), TODAY);
        double millis = (System.nanoTime() - start) / 1e6;
        double confidence =
                analysis.ranking().isEmpty() ? 0 : analysis.ranking().get(0).confidence();
        return new Judgement(
                example,
                predicted(example, analysis, labels),
                confidence,
                stage(analysis),
                analysis.scope().score(),
                analysis.scope().out(),
                millis);
    }

    private static String predicted(Example example, Analysis analysis, Set<String> labels) {
        boolean shouldBeOut = example.intent().equals(Example.OUT_OF_SCOPE);
        if (analysis.ranking().isEmpty() || shouldBeOut && analysis.scope().out()) {
            return Example.OUT_OF_SCOPE;
        }
        RankedIntent best = analysis.ranking().get(0);
        String label = best.topic() == null ? best.intent() : best.intent() + "/" + best.topic();
        // A set that knows nothing of topics cannot ask for them.
        return !labels.contains(label) && labels.contains(best.intent()) ? best.intent() : label;
    }

    /** A text without words needs no more than a look at its words. */
    private static String stage(Analysis analysis) {
        return switch (analysis.stage()) {
            case LEXICAL, NONE -> "lexical";
            case SEMANTIC -> "semantic";
            case CACHE -> "cache";
        };
    }
}
