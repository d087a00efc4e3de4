package org.gongyou.content.search;

import java.util.Arrays;
import java.util.List;

/**
 * Whether the best topic answers a question: a logistic regression over the signs of a {@link Ranker.Ranking}, and the
 * least probability at which we answer. Both are learned; immutable.
 *
 * @param weights for each sign, scaled; then the constant
 * @param means of each sign
 * @param deviations of each sign
 */
record Answerable(double[] weights, double[] means, double[] deviations, double least) {

    /** Of what no entry answers at most this share may be answered; the threshold follows from it. */
    private static final double FALSE_ANSWERS = 0.03;

    private static final int ROUNDS = 500;
    private static final double STEP = 1;
    private static final double SHRINK = 1e-3;

    /**
     * Learns from rankings of questions.
     *
     * @param right whether the best topic of each is the right one
     * @param foreign whether no entry answers it
     */
    static Answerable learn(List<double[]> signs, boolean[] right, boolean[] foreign) {
        int size = signs.get(0).length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (int k = 0; k < size; k++) {
            int sign = k;
            means[k] = signs.stream().mapToDouble(s -> s[sign]).average().orElse(0);
            deviations[k] = Math.max(
                    1e-6,
                    Math.sqrt(signs.stream()
                            .mapToDouble(s -> (s[sign] - means[sign]) * (s[sign] - means[sign]))
                            .average()
                            .orElse(1)));
        }
        Answerable unfit = new Answerable(new double[size + 1], means, deviations, 0.5);
        Answerable fit = new Answerable(unfit.descend(signs, right, foreign), means, deviations, 0.5);
        return new Answerable(fit.weights, means, deviations, fit.threshold(signs, foreign));
    }

    private double[] descend(List<double[]> signs, boolean[] right, boolean[] foreign) {
        double foreigners = 0;
        for (boolean f : foreign) {
            foreigners += f ? 1 : 0;
        }
        double[] learned = weights.clone();
        List<double[]> texts = signs.stream().map(this::scaled).toList();
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[learned.length];
            for (int i = 0; i < foreign.length; i++) {
                double[] scaled = texts.get(i);
                double share = foreign[i] ? 0.5 / foreigners : 0.5 / (foreign.length - foreigners);
                double error = (logistic(dot(learned, scaled)) - (right[i] ? 1 : 0)) * share;
                for (int k = 0; k < gradient.length; k++) {
                    gradient[k] += error * scaled[k];
                }
            }
            for (int k = 0; k < learned.length; k++) {
                learned[k] -= STEP * (gradient[k] + (k < learned.length - 1 ? SHRINK * learned[k] : 0));
            }
        }
        return learned;
    }

    private double threshold(List<double[]> signs, boolean[] foreign) {
        double[] strangers = java.util.stream.IntStream.range(0, foreign.length)
                .filter(i -> foreign[i])
                .mapToDouble(i -> probability(signs.get(i)))
                .sorted()
                .toArray();
        return strangers[(int) Math.ceil((1 - FALSE_ANSWERS) * strangers.length) - 1];
    }

    /** How likely the best topic answers. */
    double probability(double[] signs) {
        return logistic(dot(weights, scaled(signs)));
    }

    /** Likely enough, and nearer to how an entry is asked for than to anything that no entry answers. */
    boolean answers(double[] signs) {
        return probability(signs) > least && signs[Ranker.NEARER] >= 0;
    }

    private double[] scaled(double[] signs) {
        double[] scaled = Arrays.copyOf(signs, signs.length + 1);
        for (int k = 0; k < signs.length; k++) {
            scaled[k] = (signs[k] - means[k]) / deviations[k];
        }
        scaled[signs.length] = 1;
        return scaled;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
