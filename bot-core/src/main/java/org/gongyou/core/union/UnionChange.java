package org.gongyou.core.union;

import java.util.List;
import org.gongyou.core.sheet.RowFault;

/**
 * What a line of a table would make of a union.
 *
 * @param row its number as a spreadsheet shows it
 * @param name as it would be; as it is, where the union would be removed
 * @param differences by column, where a known union would change
 * @param faults why nothing of the table can be done
 */
public record UnionChange(
        int row, String code, String name, State state, List<Difference> differences, List<RowFault> faults) {

    /** What would become of it. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        REMOVED,
        BAD
    }

    /**
     * What would change.
     *
     * @param before empty where nothing stood there
     */
    public record Difference(String column, String before, String after) {}

    public UnionChange {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }
}
