package org.gongyou.intents.commandline.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyou.intents.evaluation.Calibration;
import org.gongyou.intents.evaluation.CrossValidation;
import org.gongyou.intents.evaluation.CrossValidation.Spread;
import org.gongyou.intents.evaluation.Scores;

/** What a cross-validation found, for programs and for people. */
public final class CrossValidationReport {

    private CrossValidationReport() {}

    /** The figures by name; accuracy and macro-F1 are means over the parts. */
    public static Map<String, Object> json(CrossValidation result, long seed) {
        Scores all = Scores.of(result.judgements());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("accuracy", result.accuracy().mean());
        report.put("accuracy_sd", result.accuracy().deviation());
        report.put("macro_f1", result.macroF1().mean());
        report.put("macro_f1_sd", result.macroF1().deviation());
        report.put("calibration_error", Calibration.error(result.judgements()));
        report.put("seed", seed);
        report.put("examples", all.total());
        report.put(
                "folds",
                result.folds().stream().map(CrossValidationReport::fold).toList());
        report.put("per_intent", ScoreTables.perIntentJson(all));
        report.put("confusions", ScoreTables.confusionsJson(all));
        return report;
    }

    private static Map<String, Object> fold(Scores scores) {
        Map<String, Object> fold = new LinkedHashMap<>();
        fold.put("accuracy", scores.accuracy());
        fold.put("macro_f1", scores.macroF1());
        fold.put("examples", scores.total());
        return fold;
    }

    /** The same as a text of several lines. */
    public static String text(CrossValidation result, long seed) {
        Scores all = Scores.of(result.judgements());
        String head = "%,d examples of %,d intents in %d parts, drawn by seed %d"
                .formatted(all.total(), all.perLabel().size(), result.folds().size(), seed);
        TextTable figures = new TextTable()
                .row("accuracy", spread(result.accuracy()))
                .row("macro-F1", spread(result.macroF1()))
                .row("calibration error", Figures.percent(Calibration.error(result.judgements())));
        return String.join("\n\n", head, figures.text(), ScoreTables.perIntent(all), ScoreTables.confusions(all));
    }

    private static String spread(Spread spread) {
        return Figures.percent(spread.mean()) + ", standard deviation " + Figures.percent(spread.deviation());
    }
}
