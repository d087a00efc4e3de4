package org.gongyou.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongyou.intents.classify.DenseRegression;

/**
 * Ranks the topics for a question by words, by how near in meaning it is to the ways to ask for a topic, and by what a
 * regression over the vectors has learned to tell the topics apart by. Immutable and thread-safe.
 */
final class Ranker {

    /** How much the others count beside the nearness, which counts 1; words by hand, the regression by cross-validation. */
    private static final double WORDS = 0.5;

    private static final double REGRESSION = 0.5;
    private static final int NEAREST = 3;

    /** The sign that tells how much nearer the question is to an example than to what no entry answers. */
    static final int NEARER = 3;

    private final Bm25 words;
    private final Nearness questions;
    private final Meanings unanswered;
    private final Optional<DenseRegression> regression;

    private Ranker(Bm25 words, Shelf shelf, Optional<DenseRegression> regression) {
        this.words = words;
        this.questions = new Nearness(shelf.questions());
        this.unanswered = shelf.unanswered();
        this.regression = regression;
    }

    /**
     * What is ranked.
     *
     * @param terms all terms of each topic
     * @param questions the vectors of the ways to ask for each topic
     * @param unanswered the vectors of what no topic answers
     */
    record Shelf(List<List<String>> terms, List<Meanings> questions, Meanings unanswered) {}

    /** A question as the judges see it: its terms, and its vector, which is zero where there is no encoder. */
    record Asked(List<String> terms, float[] vector) {}

    /** What there is to be learned from: a question with the number of its topic, or -1 for what no entry answers. */
    record Lesson(Asked asked, int topic) {}

    /**
     * The topics, best first, and how the question looks beside the best of them.
     *
     * @param signs what {@link Answerable} judges by
     */
    record Ranking(List<Integer> order, double[] scores, double[] signs) {}

    /**
     * A ranker over topics.
     *
     * @param regression has learned the topics by their places on the shelf; empty where none has
     */
    static Ranker of(Shelf shelf, Optional<DenseRegression> regression) {
        return new Ranker(Bm25.of(shelf.terms(), 1.5, 0.6), shelf, regression);
    }

    Ranking rank(Asked asked) {
        double[] byWords = words.scores(asked.terms());
        double[][] cosines = questions.cosines(asked.vector());
        double[] byMeaning = Nearness.nearest(NEAREST, cosines);
        double[] learned = regression.map(r -> r.scores(asked.vector())).orElseGet(() -> new double[byWords.length]);
        double[] scores = new Fusion(byWords.length)
                .add(1, byMeaning)
                .add(WORDS, byWords)
                .add(REGRESSION, learned)
                .scores();
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
        int best = order.get(0);
        double nearest = Arrays.stream(Nearness.nearest(1, cosines)).max().orElse(0);
        double strange = Arrays.stream(unanswered.cosines(asked.vector())).max().orElse(0);
        double told = words.told(asked.terms());
        double[] signs = {
            byMeaning[best],
            nearest,
            strange,
            nearest - strange,
            told == 0 ? 0 : byWords[best] / told,
            scores[best] - scores[order.get(Math.min(1, order.size() - 1))],
            scores[best],
            Math.log1p(asked.terms().size()),
            Fusion.standard(learned)[best]
        };
        return new Ranking(order, scores, signs);
    }

    /** The places of every second one of some things, from the first or the second on. */
    static List<Integer> half(int size, int first) {
        List<Integer> places = new ArrayList<>();
        for (int i = first; i < size; i += 2) {
            places.add(i);
        }
        return places;
    }
}
