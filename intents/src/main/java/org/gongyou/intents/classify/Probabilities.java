package org.gongyou.intents.classify;

/** Arithmetic on probabilities of labels. */
public final class Probabilities {

    private Probabilities() {}

    /** Turns scores into probabilities, in place. */
    public static void softmax(double[] scores) {
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

    public static double logit(double probability) {
        double bounded = Math.min(1 - 1e-4, Math.max(1e-4, probability));
        return Math.log(bounded / (1 - bounded));
    }

    static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    /** With two decimals; every text is told several such figures, for which formatting takes too long. */
    static String hundredths(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        String decimals = Long.toString(hundredths % 100);
        return (value < 0 ? "-" : "") + hundredths / 100 + (decimals.length() < 2 ? ".0" : ".") + decimals;
    }
}
