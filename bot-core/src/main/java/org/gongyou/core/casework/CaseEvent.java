package org.gongyou.core.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a case; {@code from} is empty when it was opened. */
public record CaseEvent(
        Instant at,
        String who,
        String action,
        String from,
        String to,
        @Nullable String reason) {}
