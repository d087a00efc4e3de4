package org.gongyou.intents.commandline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentTrainer;
import org.gongyou.intents.TrainingOptions;
import org.gongyou.intents.evaluation.Training;

/**
 * What the commands that train have in common, as given by their options.
 *
 * @param dev examples that settings are chosen by
 */
record TrainingSettings(List<Example> dev) {

    /** The names of these options, and of others. */
    static Set<String> with(String... others) {
        Set<String> names = new HashSet<>(Set.of(others));
        names.add("dev");
        return names;
    }

    static TrainingSettings read(Options options, DataFiles files) {
        return new TrainingSettings(
                options.optionalPath("dev").map(files::examples).orElse(List.of()));
    }

    boolean hasDev() {
        return !dev.isEmpty();
    }

    TrainingSettings withoutDev() {
        return new TrainingSettings(List.of());
    }

    /** Training with these settings that is not shown these intents. */
    Training without(Set<String> intents) {
        TrainingOptions options = TrainingOptions.standard()
                .withDev(dev.stream().filter(e -> !intents.contains(e.intent())).toList());
        return examples -> IntentTrainer.train(examples, options);
    }
}
