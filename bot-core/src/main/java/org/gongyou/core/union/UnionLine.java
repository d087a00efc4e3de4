package org.gongyou.core.union;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.sheet.RowFault;
import org.jspecify.annotations.Nullable;

/** A line of the table of unions, as far as it could be read, and what is wrong with it. */
final class UnionLine {

    final int row;
    final boolean removed;
    final @Nullable UnionValues before;
    final UnionValues after;
    private final List<RowFault> faults = new ArrayList<>();

    /**
     * @param before what is known of the union; null where it is new
     * @param after what shall be known; what cannot be read is empty
     */
    UnionLine(int row, boolean removed, @Nullable UnionValues before, UnionValues after, List<RowFault> faults) {
        this.row = row;
        this.removed = removed;
        this.before = before;
        this.after = after;
        this.faults.addAll(faults);
    }

    String code() {
        return after.code();
    }

    void fault(UnionColumn column, String what, String remedy) {
        faults.add(new RowFault(column.label(), what, remedy));
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }
}
