package org.gongyou.intents.commandline.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.evaluation.Confusion;
import org.gongyou.intents.evaluation.LabelScore;
import org.gongyou.intents.evaluation.Scores;

/** The table of all intents and that of the most frequent mistakes. */
final class ScoreTables {

    private static final int CONFUSIONS = 20;

    private ScoreTables() {}

    static List<Map<String, Object>> perIntentJson(Scores scores) {
        return scores.perLabel().stream().map(ScoreTables::json).toList();
    }

    private static Map<String, Object> json(LabelScore score) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("intent", score.label());
        row.put("support", score.support());
        row.put("precision", score.precision());
        row.put("recall", score.recall());
        row.put("f1", score.f1());
        return row;
    }

    static List<Confusion> confusionsJson(Scores scores) {
        return scores.confusions().stream().limit(CONFUSIONS).toList();
    }

    /** The worst first: that is where to look. */
    static String perIntent(Scores scores) {
        TextTable table = new TextTable().row("intent", "support", "precision", "recall", "F1");
        scores.perLabel().stream()
                .sorted(Comparator.comparingDouble(LabelScore::f1).thenComparing(LabelScore::label))
                .forEach(score -> table.row(
                        score.label(),
                        String.valueOf(score.support()),
                        Figures.percent(score.precision()),
                        Figures.percent(score.recall()),
                        Figures.percent(score.f1())));
        return "Each intent, the worst first\n" + table.text();
    }

    static String confusions(Scores scores) {
        if (scores.confusions().isEmpty()) {
            return "No mistakes";
        }
        TextTable table = new TextTable().row("expected", "predicted", "count");
        scores.confusions().stream()
                .limit(CONFUSIONS)
                .forEach(c -> table.row(c.expected(), c.predicted(), String.valueOf(c.count())));
        return "The most frequent mistakes\n" + table.text();
    }
}
