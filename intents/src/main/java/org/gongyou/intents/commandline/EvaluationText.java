package org.gongyou.intents.commandline;

import java.util.Map;

/** An evaluation for people: a line for each figure, a line for each row of a table. */
final class EvaluationText {

    private EvaluationText() {}

    static String of(Map<String, Object> report) {
        StringBuilder text = new StringBuilder();
        report.forEach((name, value) -> {
            if (value instanceof Iterable<?> rows) {
                text.append(name).append('\n');
                rows.forEach(row -> text.append("  ").append(row).append('\n'));
            } else {
                text.append(name).append(": ").append(value).append('\n');
            }
        });
        return text.toString().stripTrailing();
    }
}
