package org.gongyou.intents.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much contrast makes fused probabilities honest: found on a quarter of the examples, kept from training, as the
 * value that makes their labels likeliest.
 */
final class Temperature {

    /** For sets too small to find one: two cautious opinions fused are too cautious. */
    private static final double DEFAULT = 0.6;

    private static final int LEAST_DOCUMENTS = 60;
    private static final int MOST_DOCUMENTS = 3_000;
    private static final double LOWEST = 0.2;
    private static final double HIGHEST = 1.5;
    private static final double STEP = 0.02;
    private static final long SEED = 11;

    private Temperature() {}

    static double of(List<Document> documents, Labels labels) {
        if (documents.size() < LEAST_DOCUMENTS) {
            return DEFAULT;
        }
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED));
        int size = Math.min(MOST_DOCUMENTS, shuffled.size());
        List<Document> held = shuffled.subList(0, size / 4);
        Opinions opinions = Opinions.train(shuffled.subList(size / 4, size), labels);
        List<double[]> judged = held.stream()
                .map(d -> opinions.fused(d.features(), opinions.tfIdf().judge(d.features())))
                .toList();
        int[] right = held.stream().mapToInt(d -> labels.number(d.label())).toArray();
        double best = DEFAULT;
        double bestLikelihood = Double.NEGATIVE_INFINITY;
        for (double temperature = LOWEST; temperature <= HIGHEST; temperature += STEP) {
            double likelihood = likelihood(judged, right, temperature);
            if (likelihood > bestLikelihood) {
                best = temperature;
                bestLikelihood = likelihood;
            }
        }
        return best;
    }

    private static double likelihood(List<double[]> judged, int[] right, double temperature) {
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += Math.log(Probabilities.withTemperature(judged.get(i), temperature)[right[i]] + 1e-6);
        }
        return sum;
    }
}
