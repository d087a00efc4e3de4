package org.gongyou.intents.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * How long texts took, in milliseconds.
 *
 * @param p50 half of them took no longer
 * @param p99 of a hundred, ninety-nine took no longer
 */
public record Latency(double p50, double p99) {

    private static final double ROUNDING = 1e-9;

    /** The latency of these judgements. */
    public static Latency of(List<Judgement> judgements) {
        return ofMillis(judgements.stream().mapToDouble(Judgement::millis).toArray());
    }

    /** The latency of these times. */
    public static Latency ofMillis(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 0.50), percentile(sorted, 0.99));
    }

    /** By nearest rank: the smallest value that no less than this share of all values reach at most. */
    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length - ROUNDING) - 1)];
    }
}
