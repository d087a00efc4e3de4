package org.gongyou.core.delivery;

import java.time.Instant;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbound_message}. */
record OutboundRow(
        long id,
        long conversationId,
        String channel,
        String account,
        String recipient,
        @Nullable Long inboundId,
        @Nullable Long caseId,
        Sealed body,
        Status status,
        int attempts,
        Instant pushAt,
        @Nullable Instant attemptAt,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean paced,
        boolean urgent) {

    /** Whether it is news that may wait for the morning and for its account's turn; answers may not. */
    boolean mayWait() {
        return inboundId == null && !urgent;
    }

    AccountRef accountRef() {
        return new AccountRef(channel, account);
    }
}
