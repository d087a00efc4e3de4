package org.gongyou.intents.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;
import org.gongyou.intents.commandline.report.CrossValidationReport;
import org.gongyou.intents.commandline.report.Figures;
import org.gongyou.intents.evaluation.CrossValidation;
import org.gongyou.intents.evaluation.Sampling;
import org.gongyou.intents.evaluation.Training;

/** Measures by one file alone: each part of it is asked of an engine trained on the others. */
record CrossValidateCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        Set<String> names = TrainingSettings.with("data", "folds", "few", "seed");
        names.remove("dev");
        return names;
    }

    @Override
    public int run(Options options) {
        int count = options.number("folds", 2).orElseThrow(() -> new UsageException("--folds is missing"));
        DataFiles files = new DataFiles(console);
        List<Example> examples = files.examples(options.path("data"));
        try (TrainingSettings settings = TrainingSettings.read(options, files)) {
            files.check();
            warnOfRare(examples, files);
            report(options, validate(options, count, examples, settings));
        }
        return CommandLine.OK;
    }

    private CrossValidation validate(Options options, int count, List<Example> examples, TrainingSettings settings) {
        List<List<Example>> folds = Sampling.folds(examples, count, options.seed());
        if (folds.stream().anyMatch(List::isEmpty)) {
            throw new UsageException("--folds takes no more than there are different examples");
        }
        Optional<Integer> few = options.number("few", 1);
        Training training = settings.without(Set.of());
        Training limited = learnt -> training.train(
                few.map(n -> Sampling.few(learnt, n, options.seed())).orElse(learnt));
        return CrossValidation.run(
                folds,
                limited,
                (fold, scores) ->
                        console.remark("part %d of %d: %s".formatted(fold, count, Figures.percent(scores.accuracy()))));
    }

    private void report(Options options, CrossValidation result) {
        if (options.flag("json")) {
            console.sayJson(CrossValidationReport.json(result, options.seed()));
        } else {
            console.say(CrossValidationReport.text(result, options.seed()));
        }
    }

    private static void warnOfRare(List<Example> examples, DataFiles files) {
        Map<String, Long> texts = examples.stream()
                .distinct()
                .collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
        texts.forEach((label, count) -> {
            if (count == 1) {
                files.warn("the label %s has one example, which cannot be both learnt and asked".formatted(label));
            }
        });
    }
}
