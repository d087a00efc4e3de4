package org.gongyou.admin.operators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code desk_operator}. */
record Account(
        long id,
        String username,
        String name,
        String passwordHash,
        boolean disabled,
        int failedAttempts,
        @Nullable Instant lockedUntil) {

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
