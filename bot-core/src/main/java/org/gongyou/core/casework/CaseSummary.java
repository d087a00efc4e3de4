package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of a list.
 *
 * @param applicant masked
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
        String channel) {}
