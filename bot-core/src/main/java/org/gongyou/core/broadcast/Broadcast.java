package org.gongyou.core.broadcast;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast, and how far it has come.
 *
 * @param text what people read
 * @param planned whether it is written down who gets it
 * @param told how many have been told
 * @param waiting how many are still to be told
 * @param skipped how many were left out, by why
 */
public record Broadcast(
        long id,
        String title,
        String text,
        Segment segment,
        State state,
        boolean planned,
        long told,
        long waiting,
        Map<Reach, Long> skipped,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where it stands. Names are stored; never rename one. */
    public enum State {
        /** Written, and told to nobody. */
        DRAFT,
        /** People are being told. */
        SENDING,
        /** Nobody is told until somebody goes on with it. */
        PAUSED,
        /** Everybody has been told. */
        DONE,
        /** Given up; who has not been told will not be. */
        CANCELLED
    }
}
