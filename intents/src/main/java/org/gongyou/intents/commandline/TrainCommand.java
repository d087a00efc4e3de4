package org.gongyou.intents.commandline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;

/** Learns from examples and keeps what was learnt. */
record TrainCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return Set.of("data", "model");
    }

    @Override
    public int run(Options options) {
        Path directory = options.path("model");
        DataFiles files = new DataFiles(console);
        List<Example> examples = files.examples(options.path("data"));
        files.check();
        long start = System.nanoTime();
        IntentEngine engine = ModelStore.openOrTrain(directory, examples);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("examples", examples.size());
        report.put("intents", engine.intents().size());
        report.put("seconds", seconds);
        report.put("model", ModelStore.fileFor(directory, examples).toString());
        if (options.flag("json")) {
            console.sayJson(report);
        } else {
            console.say("%d examples, %d intents, %.1f s: %s"
                    .formatted(examples.size(), engine.intents().size(), seconds, report.get("model")));
        }
        return CommandLine.OK;
    }
}
