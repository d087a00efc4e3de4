package org.gongyou.core.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that was handed in.
 *
 * @param taker who had its good lines taken in; null before
 * @param ready lines that can be taken in
 * @param bad lines that cannot
 * @param taken lines that have become cases
 */
public record JoinBatch(
        long id,
        long unionId,
        String maker,
        State state,
        Instant createdAt,
        @Nullable Long takerId,
        @Nullable String taker,
        @Nullable Instant takenAt,
        long ready,
        long bad,
        long taken) {

    /** How far it is. */
    public enum State {
        /** Its lines have been checked. */
        CHECKED,
        /** Its good lines are being taken in. */
        TAKING,
        /** They have been. */
        TAKEN
    }
}
