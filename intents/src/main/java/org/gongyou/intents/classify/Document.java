package org.gongyou.intents.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training example as classifiers see it.
 *
 * @param text normalised
 * @param features of the text, with repetitions
 * @param vector its meaning; null when no encoder is used
 */
public record Document(String label, String text, List<String> features, float @Nullable [] vector) {

    public Document {
        features = List.copyOf(features);
    }
}
