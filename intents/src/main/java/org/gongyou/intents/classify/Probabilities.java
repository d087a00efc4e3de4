package org.gongyou.intents.classify;

/** Arithmetic on probabilities of labels. */
final class Probabilities {

    private static final double TINY = 1e-9;

    private Probabilities() {}

    /** Turns scores into probabilities, in place. */
    static void softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** Two opinions as one: the normalised geometric mean, so that a firm no of either counts. */
    static double[] fuse(double[] one, double[] other) {
        double[] fused = new double[one.length];
        for (int i = 0; i < fused.length; i++) {
            fused[i] = 0.5 * (Math.log(one[i] + TINY) + Math.log(other[i] + TINY));
        }
        softmax(fused);
        return fused;
    }

    /** The same order with more (below 1) or less (above 1) contrast. */
    static double[] withTemperature(double[] probabilities, double temperature) {
        double[] scaled = new double[probabilities.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.log(probabilities[i] + TINY) / temperature;
        }
        softmax(scaled);
        return scaled;
    }

    static double logit(double probability) {
        double bounded = Math.min(1 - 1e-4, Math.max(1e-4, probability));
        return Math.log(bounded / (1 - bounded));
    }

    static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
