package org.gongyou.intents.commandline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.intents.evaluation.Judgement;
import org.gongyou.intents.evaluation.Scores;

/** Reports too long for a terminal, as tables that a spreadsheet opens: tabs between cells, a head row, UTF-8. */
public final class ReportFiles {

    private ReportFiles() {}

    /** A row for each label, a column for each label that it was taken for. */
    public static void confusion(Path file, Scores scores) {
        Stream<String> head = Stream.of("expected\t" + String.join("\t", scores.labels()));
        Stream<String> rows = scores.labels().stream()
                .map(expected -> expected + "\t"
                        + scores.labels().stream()
                                .map(predicted -> String.valueOf(scores.count(expected, predicted)))
                                .collect(Collectors.joining("\t")));
        write(file, Stream.concat(head, rows).toList());
    }

    /** A row for each wrong answer, the most confident first. */
    public static void errors(Path file, List<Judgement> judgements) {
        Stream<String> head = Stream.of("expected\tpredicted\tconfidence\tstage\ttext");
        Stream<String> rows = judgements.stream()
                .filter(j -> !j.right())
                .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
                .map(ReportFiles::row);
        write(file, Stream.concat(head, rows).toList());
    }

    private static String row(Judgement j) {
        return String.join(
                "\t",
                j.example().label(),
                j.predicted(),
                String.format(Locale.ROOT, "%.4f", j.confidence()),
                j.stage(),
                j.example().text());
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }
}
