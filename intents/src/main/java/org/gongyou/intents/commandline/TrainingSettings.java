package org.gongyou.intents.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.IntentTrainer;
import org.gongyou.intents.TrainingOptions;
import org.gongyou.intents.evaluation.Training;
import org.gongyou.intents.semantic.SentenceEncoder;

/** What the commands that train and measure have in common, as given by their options. */
record TrainingSettings(TrainingOptions options) implements AutoCloseable {

    /** The names of these options, and of others. */
    static Set<String> with(String... others) {
        Set<String> names = new HashSet<>(Set.of(others));
        names.addAll(Set.of("dev", "background", "encoder", "words"));
        return names;
    }

    static TrainingSettings read(Options given, DataFiles files) {
        TrainingOptions options = TrainingOptions.standard();
        if (given.optional("dev").isPresent()) {
            options = options.withDev(files.examples(given.path("dev")));
        }
        if (given.optional("background").isPresent()) {
            options = options.withBackground(files.texts(given.path("background")));
        }
        if (given.optional("words").isPresent()) {
            options = options.withWords(files.words(given.path("words")));
        }
        options = options.withEncoder(encoder(given));
        return new TrainingSettings(options);
    }

    /** The encoder that is asked for; the one that comes with the library when none is. */
    static Optional<SentenceEncoder> encoder(Options given) {
        String name = given.optional("encoder").orElse("stock");
        if (name.equals("none")) {
            return Optional.empty();
        }
        if (name.equals("stock")) {
            return SentenceEncoder.stock();
        }
        Path file = given.path("encoder");
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--encoder takes stock, none, or a file, not " + name);
        }
        return Optional.of(SentenceEncoder.open(file));
    }

    @Override
    public void close() {
        options.encoder().ifPresent(SentenceEncoder::close);
    }

    boolean hasDev() {
        return !options.dev().isEmpty();
    }

    TrainingSettings withoutDev() {
        return new TrainingSettings(options.withDev(List.of()));
    }

    /** Training with these settings that is not shown these intents. */
    Training without(Set<String> intents) {
        TrainingOptions shown = options.withDev(options.dev().stream()
                .filter(example -> !intents.contains(example.intent()))
                .toList());
        return examples -> IntentTrainer.train(examples, shown);
    }
}
