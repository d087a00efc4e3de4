package org.gongyou.intents.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.intents.Example;
import org.gongyou.intents.commandline.report.EvaluationReport;
import org.gongyou.intents.commandline.report.ReportFiles;
import org.gongyou.intents.evaluation.Evaluation;
import org.gongyou.intents.evaluation.Evaluation.Material;
import org.gongyou.intents.evaluation.Sampling;

/** Trains on one file and measures on another. */
record EvaluateCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return TrainingSettings.with("train", "test", "oos", "few", "seed", "hold-out", "confusion", "errors");
    }

    @Override
    public int run(Options options) {
        DataFiles files = new DataFiles(console);
        List<Example> train = files.examples(options.path("train"));
        List<Example> test = files.examples(options.path("test"));
        List<String> outOfScope = options.optionalPath("oos").map(files::texts).orElse(List.of());
        Optional<Integer> few = options.number("few", 1);
        try (TrainingSettings settings = TrainingSettings.read(options, files)) {
            files.check();
            List<Example> learnt =
                    few.map(n -> Sampling.few(train, n, options.seed())).orElse(train);
            TrainingSettings fitting = fitting(settings, few, files);
            files.warnOfUnknown(test, learnt);
            Material material = new Material(learnt, test, outOfScope, heldOut(options, train));
            report(options, Evaluation.run(material, fitting.without(material.heldOut())));
        }
        return CommandLine.OK;
    }

    private static TrainingSettings fitting(TrainingSettings settings, Optional<Integer> few, DataFiles files) {
        if (few.isEmpty() || !settings.hasDev()) {
            return settings;
        }
        files.warn("--dev is left aside with --few: it is learnt from too");
        return settings.withoutDev();
    }

    private void report(Options options, Evaluation evaluation) {
        options.optionalPath("confusion").ifPresent(file -> ReportFiles.confusion(file, evaluation.scores()));
        options.optionalPath("errors").ifPresent(file -> ReportFiles.errors(file, evaluation.test()));
        if (options.flag("json")) {
            console.sayJson(EvaluationReport.json(evaluation));
        } else {
            console.say(EvaluationReport.text(evaluation));
        }
    }

    /** Either so many intents, drawn by the seed, or these. */
    private static Set<String> heldOut(Options options, List<Example> train) {
        Optional<String> value = options.optional("hold-out");
        if (value.isEmpty()) {
            return Set.of();
        }
        Set<String> intents = train.stream()
                .map(Example::intent)
                .filter(intent -> !intent.equals(Example.OUT_OF_SCOPE))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> chosen = value.get().matches("\\d+")
                ? Sampling.intents(train, options.number("hold-out", 1).orElseThrow(), options.seed())
                : Stream.of(value.get().split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        List<String> unknown = new ArrayList<>(chosen);
        unknown.removeAll(intents);
        if (!unknown.isEmpty()) {
            throw new UsageException(
                    "--hold-out takes intents of the training file, not " + String.join(", ", unknown));
        }
        intents.removeAll(chosen);
        if (intents.size() < 2) {
            throw new UsageException("--hold-out must leave two intents or more to learn");
        }
        return chosen;
    }
}
