package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list needs of {@code service_case}: nothing that is sealed. */
record SummaryRow(
        long id,
        String receiptNo,
        String service,
        String status,
        String applicant,
        @Nullable String unionName,
        boolean urgent,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        String channel,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable LocalDate deadlineOn,
        boolean closed) {}
