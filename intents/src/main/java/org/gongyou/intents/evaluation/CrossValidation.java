package org.gongyou.intents.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;

/**
 * Every example asked once, of an engine that has not learnt it.
 *
 * @param folds the scores of each part
 * @param judgements of all examples
 */
public record CrossValidation(List<Scores> folds, List<Judgement> judgements) {

    /**
     * A figure over all parts.
     *
     * @param deviation of a sample: divided by the number of parts less one
     */
    public record Spread(double mean, double deviation) {

        static Spread of(double... values) {
            double mean = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i])
                    .average()
                    .orElse(0);
            double squares = IntStream.range(0, values.length)
                    .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                    .sum();
            return new Spread(mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)));
        }
    }

    /** Is told how each part went, as soon as it is known. */
    public interface Progress {

        /** One part is done, the first is number 1. */
        void done(int fold, Scores scores);
    }

    /**
     * Trains once for each part, on the others, and asks it.
     *
     * @param folds from {@link Sampling#folds}
     */
    public static CrossValidation run(List<List<Example>> folds, Training training, Progress progress) {
        List<Scores> scores = new ArrayList<>();
        List<Judgement> all = new ArrayList<>();
        for (List<Example> fold : folds) {
            List<Example> others = folds.stream()
                    .filter(other -> other != fold)
                    .flatMap(List::stream)
                    .toList();
            List<Judgement> judgements = judgements(fold, others, training);
            all.addAll(judgements);
            scores.add(Scores.of(judgements));
            progress.done(scores.size(), scores.get(scores.size() - 1));
        }
        return new CrossValidation(List.copyOf(scores), List.copyOf(all));
    }

    private static List<Judgement> judgements(List<Example> fold, List<Example> others, Training training) {
        try (IntentEngine engine = training.train(others)) {
            Judge judge = new Judge(engine);
            judge.warmUp(others, fold);
            return judge.judge(fold);
        }
    }

    /** The accuracy over the parts. */
    public Spread accuracy() {
        return Spread.of(folds.stream().mapToDouble(Scores::accuracy).toArray());
    }

    /** The macro-F1 over the parts. */
    public Spread macroF1() {
        return Spread.of(folds.stream().mapToDouble(Scores::macroF1).toArray());
    }
}
