package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** A row of {@code service_case}. */
record CaseRow(
        long id,
        String receiptNo,
        String service,
        int serviceVersion,
        String flowId,
        long personId,
        long conversationId,
        String channel,
        String regionCode,
        @Nullable Long unionId,
        @Nullable String unionName,
        String status,
        boolean closed,
        boolean urgent,
        String applicant,
        Sealed answers,
        @Nullable Sealed remark,
        Instant openedAt,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable LocalDate deadlineOn,
        int version) {}
