package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a list.
 *
 * @param applicant masked
 * @param assigneeId the operator whose case it is; null while it is nobody's
 * @param assignee his name
 * @param deadlineOn by when the applicant must have gone to arbitration; null where that is not known, or no matter
 * @param alarm whether that day is near or over, and the case open
 * @param dueOn the working day by which it is to be decided; null where the workflow sets none
 */
public record CaseSummary(
        long id,
        String receiptNo,
        String service,
        String serviceTitle,
        String status,
        String statusLabel,
        String applicant,
        @Nullable String unionName,
        boolean urgent,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        String channel,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable LocalDate deadlineOn,
        boolean alarm) {}
