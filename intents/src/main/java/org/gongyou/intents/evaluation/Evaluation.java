package org.gongyou.intents.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;

/**
 * One engine, measured.
 *
 * @param trained how many examples it learnt from
 * @param trainingSeconds how long that took
 * @param test what it made of the test set, without the intents held out
 * @param outOfScope what it made of texts that belong to no intent
 * @param heldOut the intents kept from it
 * @param near what it made of their texts, which are close to what it knows and yet belong to no intent
 */
public record Evaluation(
        int trained,
        double trainingSeconds,
        List<Judgement> test,
        List<Judgement> outOfScope,
        Set<String> heldOut,
        List<Judgement> near) {

    /**
     * What to measure with.
     *
     * @param train examples to learn from
     * @param test examples to ask
     * @param outOfScope texts that belong to no intent; may be empty
     * @param heldOut intents to keep from the engine, and to ask as texts out of scope; may be empty
     */
    public record Material(List<Example> train, List<Example> test, List<String> outOfScope, Set<String> heldOut) {

        /** What is left of these examples without the intents held out. */
        public List<Example> kept(List<Example> examples) {
            return examples.stream().filter(e -> !heldOut.contains(e.intent())).toList();
        }
    }

    /** Trains and asks. */
    public static Evaluation run(Material material, Training training) {
        List<Example> learnt = material.kept(material.train());
        long start = System.nanoTime();
        try (IntentEngine engine = training.train(learnt)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            return ask(material, engine, seconds);
        }
    }

    private static Evaluation ask(Material material, IntentEngine engine, double seconds) {
        List<Example> learnt = material.kept(material.train());
        List<Example> asked = material.kept(material.test());
        Judge judge = new Judge(engine);
        judge.warmUp(learnt, asked);
        List<String> near = Stream.concat(material.train().stream(), material.test().stream())
                .filter(example -> material.heldOut().contains(example.intent()))
                .map(Example::text)
                .toList();
        return new Evaluation(
                learnt.size(),
                seconds,
                judge.judge(asked),
                judge.judgeOutOfScope(material.outOfScope()),
                material.heldOut(),
                judge.judgeOutOfScope(near));
    }

    /** Right and wrong labels of the test set. */
    public Scores scores() {
        return Scores.of(test);
    }

    /** How well texts out of scope are recognised, with those that the test set has; empty when there are none. */
    public Optional<ScopeScores> scope() {
        List<Judgement> outside = Stream.concat(test.stream().filter(j -> !j.inScope()), outOfScope.stream())
                .toList();
        return scope(outside);
    }

    /** The same for the texts of intents held out. */
    public Optional<ScopeScores> nearScope() {
        return scope(near);
    }

    private Optional<ScopeScores> scope(List<Judgement> outside) {
        List<Judgement> inside = inScope();
        return inside.isEmpty() || outside.isEmpty() ? Optional.empty() : Optional.of(ScopeScores.of(inside, outside));
    }

    /** The share of texts in scope that were let through. */
    public double accepted() {
        List<Judgement> inside = inScope();
        return inside.isEmpty() ? 0 : inside.stream().filter(j -> !j.rejected()).count() / (double) inside.size();
    }

    /** The shares of the test set that each stage answered. */
    public StageShares stages() {
        return StageShares.of(test);
    }

    private List<Judgement> inScope() {
        return test.stream().filter(Judgement::inScope).toList();
    }
}
