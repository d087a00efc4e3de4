package org.gongyou.core.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice to the applicant.
 *
 * @param status {@code PENDING}, {@code SENT}, {@code WAITING} for the person's next message, or {@code FAILED}
 */
public record NoticeState(
        Instant at, String status, int attempts, @Nullable String lastError, String text) {}
