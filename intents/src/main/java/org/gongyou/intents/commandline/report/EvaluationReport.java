package org.gongyou.intents.commandline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.evaluation.Calibration;
import org.gongyou.intents.evaluation.Evaluation;
import org.gongyou.intents.evaluation.Latency;
import org.gongyou.intents.evaluation.ScopeScores;
import org.gongyou.intents.evaluation.Scores;
import org.gongyou.intents.evaluation.StageShares;

/** What an evaluation found, for programs and for people. */
public final class EvaluationReport {

    private EvaluationReport() {}

    /** The figures by name. */
    public static Map<String, Object> json(Evaluation evaluation) {
        Scores scores = evaluation.scores();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("accuracy", scores.accuracy());
        report.put("macro_f1", scores.macroF1());
        report.put("calibration_error", Calibration.error(evaluation.test()));
        report.put("latency_ms", Latency.of(evaluation.test()));
        report.put("stages", evaluation.stages());
        evaluation.scope().ifPresent(scope -> report.put("oos", json(scope)));
        evaluation.nearScope().ifPresent(scope -> {
            Map<String, Object> near = json(scope);
            near.put("held_out", evaluation.heldOut());
            report.put("near_oos", near);
        });
        report.put("in_scope_accepted", evaluation.accepted());
        report.put("training_seconds", evaluation.trainingSeconds());
        report.put("counts", counts(evaluation));
        report.put("per_intent", ScoreTables.perIntentJson(scores));
        report.put("confusions", ScoreTables.confusionsJson(scores));
        return report;
    }

    private static Map<String, Object> json(ScopeScores scope) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("auroc", scope.auroc());
        json.put("recall_at_95_in_scope", scope.recallAt95InScope());
        json.put("recall_at_threshold", scope.recallAtThreshold());
        json.put("in_scope_loss", scope.inScopeLoss());
        json.put("texts", scope.texts());
        return json;
    }

    private static Map<String, Object> counts(Evaluation evaluation) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("train", evaluation.trained());
        counts.put("test", evaluation.test().size());
        counts.put("oos", evaluation.outOfScope().size());
        counts.put("near_oos", evaluation.near().size());
        return counts;
    }

    /** The same as a text of several lines. */
    public static String text(Evaluation evaluation) {
        Scores scores = evaluation.scores();
        List<String> parts = new ArrayList<>();
        parts.add("%,d texts of %,d intents, asked of an engine trained on %,d examples in %.1f s"
                .formatted(
                        scores.total(), scores.perLabel().size(), evaluation.trained(), evaluation.trainingSeconds()));
        parts.add(headline(evaluation, scores).text());
        evaluation.scope().ifPresent(scope -> parts.add("Out of scope\n" + scope(scope)));
        evaluation
                .nearScope()
                .ifPresent(scope -> parts.add("Near out of scope, held out: " + String.join(", ", evaluation.heldOut())
                        + "\n" + scope(scope)));
        parts.add(ScoreTables.perIntent(scores));
        parts.add(ScoreTables.confusions(scores));
        return String.join("\n\n", parts);
    }

    private static TextTable headline(Evaluation evaluation, Scores scores) {
        Latency latency = Latency.of(evaluation.test());
        StageShares stages = evaluation.stages();
        return new TextTable()
                .row("accuracy", Figures.percent(scores.accuracy()))
                .row("macro-F1", Figures.percent(scores.macroF1()))
                .row("calibration error", Figures.percent(Calibration.error(evaluation.test())))
                .row("let through", Figures.percent(evaluation.accepted()) + " of the texts in scope")
                .row("latency", "p50 " + Figures.millis(latency.p50()) + ", p99 " + Figures.millis(latency.p99()))
                .row(
                        "answered by",
                        "lexical " + Figures.percent(stages.lexical()) + ", semantic "
                                + Figures.percent(stages.semantic()) + ", cache "
                                + Figures.percent(stages.cache()));
    }

    private static String scope(ScopeScores scope) {
        return new TextTable()
                .row("texts", "%,d".formatted(scope.texts()))
                .row("AUROC", Figures.ratio(scope.auroc()))
                .row("recognised, letting 95 % in scope through", Figures.percent(scope.recallAt95InScope()))
                .row("recognised at the gate's own threshold", Figures.percent(scope.recallAtThreshold()))
                .row("lost in scope at that threshold", Figures.percent(scope.inScopeLoss()))
                .text();
    }
}
