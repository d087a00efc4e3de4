package org.gongyou.content.search;

import java.util.Arrays;
import java.util.List;

/**
 * How near in meaning a question is to each of several topics. Immutable and thread-safe.
 *
 * @param topics for each the vectors of its texts
 */
record Nearness(List<Meanings> topics) {

    Nearness {
        topics = List.copyOf(topics);
    }

    /** For each topic the cosines of its texts to a question's vector, the least first. */
    double[][] cosines(float[] vector) {
        double[][] cosines = new double[topics.size()][];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = topics.get(i).cosines(vector);
            Arrays.sort(cosines[i]);
        }
        return cosines;
    }

    /** For each topic the mean of its largest few cosines, which come with the least first; 0 where there is none. */
    static double[] nearest(int few, double[][] cosines) {
        return Arrays.stream(cosines)
                .mapToDouble(own -> Arrays.stream(own)
                        .skip(Math.max(0, own.length - few))
                        .average()
                        .orElse(0))
                .toArray();
    }
}
