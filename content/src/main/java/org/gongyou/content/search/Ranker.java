package org.gongyou.content.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks the topics for a question by words and by meaning. Immutable and thread-safe.
 *
 * <p>Both judges' scores are brought to one scale, over all topics, before they are added; the weight was chosen by hand on
 * questions written for that.
 */
final class Ranker {

    private static final double WORDS = 0.5;
    private static final int NEAREST = 3;

    /** The sign that tells how much nearer the question is to an example than to what no entry answers. */
    static final int NEARER = 3;

    private final Bm25 words;
    private final List<Meanings> questions;
    private final Meanings unanswered;

    private Ranker(Bm25 words, List<Meanings> questions, Meanings unanswered) {
        this.words = words;
        this.questions = questions;
        this.unanswered = unanswered;
    }

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
     * @param topics the terms of each topic's questions one by one, then of its answers
     * @param questions the vectors of each topic's questions
     */
    static Ranker of(List<List<List<String>>> topics, List<Meanings> questions, Meanings unanswered) {
        List<List<String>> documents = topics.stream()
                .map(texts -> texts.stream().flatMap(List::stream).toList())
                .toList();
        return new Ranker(Bm25.of(documents, 1.5, 0.6), questions, unanswered);
    }

    Ranking rank(Asked asked) {
        double[] byWords = words.scores(asked.terms());
        double[] byMeaning = new double[questions.size()];
        double nearest = 0;
        for (int i = 0; i < byMeaning.length; i++) {
            double[] cosines = questions.get(i).cosines(asked.vector());
            Arrays.sort(cosines);
            nearest = Math.max(nearest, cosines.length == 0 ? 0 : cosines[cosines.length - 1]);
            byMeaning[i] = Arrays.stream(cosines)
                    .skip(Math.max(0, cosines.length - NEAREST))
                    .average()
                    .orElse(0);
        }
        double[] scores = standard(byMeaning);
        double[] standardWords = standard(byWords);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += WORDS * standardWords[i];
        }
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
        int best = order.get(0);
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
            Math.log1p(asked.terms().size())
        };
        return new Ranking(order, scores, signs);
    }

    /** Scores with mean 0 and deviation 1. */
    private static double[] standard(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(0));
        return Arrays.stream(scores)
                .map(s -> deviation == 0 ? 0 : (s - mean) / deviation)
                .toArray();
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
