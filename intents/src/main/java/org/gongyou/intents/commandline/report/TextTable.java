package org.gongyou.intents.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of cells, indented and aligned for a terminal: figures to the right, words to the left. */
public final class TextTable {

    private static final String INDENT = "  ";
    private static final Pattern FIGURE = Pattern.compile("[-\\d.,]+( ?(%|ms|s))?|–");

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows as lines. */
    public String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>();
        List<Boolean> figures = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            List<String> cells = column(column);
            widths.add(cells.stream().mapToInt(TextTable::width).max().orElse(0));
            figures.add(cells.stream().anyMatch(TextTable::isFigure)
                    && cells.stream().skip(1).allMatch(TextTable::isFigure));
        }
        return String.join(
                "\n", rows.stream().map(row -> line(row, widths, figures)).toList());
    }

    private List<String> column(int number) {
        return rows.stream()
                .filter(row -> number < row.size())
                .map(row -> row.get(number))
                .toList();
    }

    private static boolean isFigure(String cell) {
        return cell.isEmpty() || FIGURE.matcher(cell).matches();
    }

    private static String line(List<String> row, List<Integer> widths, List<Boolean> figures) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String space = " ".repeat(widths.get(i) - width(row.get(i)));
            line.append(INDENT).append(figures.get(i) ? space + row.get(i) : row.get(i) + space);
        }
        return line.toString().stripTrailing();
    }

    /** The columns of a terminal that a text takes: two for a Chinese character. */
    static int width(String text) {
        return text.codePoints()
                .map(c ->
                        Character.isIdeographic(c) || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF60 ? 2 : 1)
                .sum();
    }
}
