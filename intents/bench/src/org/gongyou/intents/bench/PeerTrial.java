package org.gongyou.intents.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;
import org.gongyou.intents.TrainingData;
import org.gongyou.intents.evaluation.Sampling;

/** Intents beside others in the field: the same examples to learn from, the same texts to answer. */
final class PeerTrial {

    private static final int DEV_PARTS = 10;

    private final Plan plan;
    private final List<Contender> contenders;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * What to measure.
     *
     * @param sets names of folders with {@code train.tsv}, {@code dev.tsv} and {@code test.tsv}
     * @param test the file to ask; when it is the development set, settings are chosen by a tenth of the training set
     * @param few how many examples of each intent there are in the small trials
     * @param seeds by which these are drawn
     */
    record Plan(Path data, List<String> sets, String test, int few, List<Long> seeds) {}

    PeerTrial(Plan plan, List<Contender> contenders) {
        this.plan = plan;
        this.contenders = contenders;
    }

    void run(String command) throws IOException, InterruptedException {
        Page page = new Page("peers", "Intents beside others", command);
        rows.add(List.of(
                "data",
                "learnt from",
                "system",
                "accuracy",
                "macro-F1",
                "training s",
                "p50 ms",
                "p99 ms",
                "chosen by dev"));
        for (String set : plan.sets()) {
            trials(set);
        }
        explanation().forEach(page::say);
        page.table(rows).publish();
    }

    private List<String> explanation() {
        return List.of(
                "Asked: `" + plan.test()
                        + "` of each set. Each system learns from the same examples: the training set and, once its"
                        + " settings are chosen, the development set. In the small trials it learns from " + plan.few()
                        + " examples of each intent alone, drawn by the seeds "
                        + plan.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " (mean ± standard deviation); there fastText's settings are still chosen by the whole development set."
                        + " All answers are scored by the same code: the likeliest intent counts, whatever its confidence.",
                "",
                "Latency is one text after the other in one thread. Gongyou's includes entities, the verdict about scope and the"
                        + " crisis check; fastText's includes the way through a pipe and back. Training time leaves out"
                        + " fastText's search for settings and holds Gongyou's. Gongyou brings an encoder trained on much Chinese"
                        + " text elsewhere, which the others do not have; the row without it shows what that is worth.",
                "");
    }

    private void trials(String set) throws IOException, InterruptedException {
        Path folder = plan.data().resolve(set);
        List<Example> train = TrainingData.readTsv(folder.resolve("train.tsv"));
        List<Example> dev = TrainingData.readTsv(folder.resolve("dev.tsv"));
        List<Example> test = TrainingData.readTsv(folder.resolve(plan.test()));
        if (plan.test().equals("dev.tsv")) {
            List<List<Example>> parts = Sampling.folds(train, DEV_PARTS, 1);
            dev = parts.get(0);
            train = parts.subList(1, DEV_PARTS).stream().flatMap(List::stream).toList();
        }
        List<Round> full = List.of(new Round(train, dev, false, test, folder(set, "full")));
        List<Round> few = new ArrayList<>();
        for (long seed : plan.seeds()) {
            few.add(new Round(Sampling.few(train, plan.few(), seed), dev, true, test, folder(set, "few" + seed)));
        }
        for (Contender contender : contenders) {
            rows.add(row(set, "all", contender, full));
        }
        for (Contender contender : contenders) {
            rows.add(row(set, plan.few() + " an intent", contender, few));
        }
    }

    private static Path folder(String set, String trial) throws IOException {
        Path folder = Path.of(System.getProperty("bench.home"), "../target/bench/peers", set, trial)
                .normalize();
        return Files.createDirectories(folder);
    }

    private static List<String> row(String set, String learnt, Contender contender, List<Round> rounds)
            throws IOException, InterruptedException {
        List<String> head = List.of(set, learnt, contender.name());
        List<Result> results = new ArrayList<>();
        try {
            for (Round round : rounds) {
                Result result = contender.run(round);
                System.err.printf(Locale.ROOT, "%s, %s, %s: %.4f%n", set, learnt, contender.name(), result.accuracy());
                results.add(result);
            }
            return concat(head, cells(results));
        } catch (TimeoutException e) {
            return concat(head, List.of(e.getMessage(), "–", "–", "–", "–", "–"));
        }
    }

    private static List<String> cells(List<Result> results) {
        return List.of(
                spread(results, Result::accuracy),
                spread(results, Result::macroF1),
                mean(results, Result::trainingSeconds, "%.1f"),
                mean(results, result -> result.latency().p50(), "%.2f"),
                mean(results, result -> result.latency().p99(), "%.2f"),
                results.stream().map(Result::settings).distinct().collect(Collectors.joining("; ")));
    }

    private static String mean(List<Result> results, ToDoubleFunction<Result> figure, String format) {
        double mean = results.stream().mapToDouble(figure).average().orElseThrow();
        return String.format(Locale.ROOT, format, mean);
    }

    private static String spread(List<Result> results, ToDoubleFunction<Result> share) {
        String mean = mean(results, result -> 100 * share.applyAsDouble(result), "%.1f");
        if (results.size() < 2) {
            return mean;
        }
        double centre = results.stream().mapToDouble(share).average().orElseThrow();
        double squares = results.stream()
                .mapToDouble(share)
                .map(value -> (value - centre) * (value - centre))
                .sum();
        return mean + String.format(Locale.ROOT, " ± %.1f", 100 * Math.sqrt(squares / (results.size() - 1)));
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
