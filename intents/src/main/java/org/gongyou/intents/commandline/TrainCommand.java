package org.gongyou.intents.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.TrainingOptions;

/** Learns from examples and keeps what was learnt. */
record TrainCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return TrainingSettings.with("data", "model");
    }

    @Override
    public int run(Options options) {
        DataFiles files = new DataFiles(console);
        List<Example> examples = files.examples(options.path("data"));
        try (TrainingSettings settings = TrainingSettings.read(options, files)) {
            files.check();
            train(options, examples, settings.options());
        }
        return CommandLine.OK;
    }

    private void train(Options options, List<Example> examples, TrainingOptions settings) {
        Path directory = options.path("model");
        long start = System.nanoTime();
        try (IntentEngine engine = ModelStore.openOrTrain(directory, examples, settings)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Path file = ModelStore.fileFor(directory, examples, settings);
            report(options, examples.size(), engine.intents().size(), seconds, file);
        }
    }

    private void report(Options options, int examples, int intents, double seconds, Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("examples", examples);
        report.put("intents", intents);
        report.put("seconds", seconds);
        report.put("model", file.toString());
        if (options.flag("json")) {
            console.sayJson(report);
        } else {
            console.say("%d examples, %d intents, %.1f s: %s".formatted(examples, intents, seconds, file));
        }
    }
}
