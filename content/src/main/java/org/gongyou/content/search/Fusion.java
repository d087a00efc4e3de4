package org.gongyou.content.search;

import java.util.Arrays;

/** Adds up what several judges say about the same topics, after each judge's scores are brought to one scale. */
final class Fusion {

    private final double[] sum;

    /** Of so many topics. */
    Fusion(int topics) {
        sum = new double[topics];
    }

    /** Adds a judge's scores, one for each topic. */
    Fusion add(double weight, double[] scores) {
        double[] standard = standard(scores);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * standard[i];
        }
        return this;
    }

    /** What all judges added up to. */
    double[] scores() {
        return sum.clone();
    }

    /** Scores with mean 0 and deviation 1; all 0 where the judge made no difference. */
    static double[] standard(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(0));
        return Arrays.stream(scores)
                .map(s -> deviation == 0 ? 0 : (s - mean) / deviation)
                .toArray();
    }
}
