package org.gongyou.core.sheet;

import java.util.List;

/**
 * A list as it was handed in.
 *
 * @param heads the names of its columns
 * @param lines without those that are empty
 */
public record Table(List<String> heads, List<Line> lines) {

    /**
     * A line.
     *
     * @param row its number as a spreadsheet shows it, the heads being 1
     * @param cells as people see them; as many as there are heads, empty where nothing stands
     */
    public record Line(int row, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }
}
