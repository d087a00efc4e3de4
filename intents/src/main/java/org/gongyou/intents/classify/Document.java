package org.gongyou.intents.classify;

import java.util.List;

/**
 * A training example as classifiers see it.
 *
 * @param features with repetitions
 */
public record Document(String label, List<String> features) {

    public Document {
        features = List.copyOf(features);
    }
}
