package org.gongyou.core.union;

import java.util.List;
import org.gongyou.core.union.UnionChange.State;

/**
 * What a table would make of the tree.
 *
 * @param mark tells this plan from every other; of an equal table, for the tree as it was then
 * @param left how many unions of the tree are not in the table, and stay as they are
 */
public record UnionPlan(List<UnionChange> changes, String mark, long left) {

    public UnionPlan {
        changes = List.copyOf(changes);
    }

    /** How many lines would come to that. */
    public long count(State state) {
        return changes.stream().filter(c -> c.state() == state).count();
    }
}
