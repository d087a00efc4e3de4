package org.gongyou.core.delivery;

import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message and whom it is for.
 *
 * @param recipient the person's id on the account
 * @param inboundId the message that it answers
 * @param caseId the case that it tells of
 */
public record Parcel(
        long conversationId,
        AccountRef account,
        String recipient,
        @Nullable Long inboundId,
        @Nullable Long caseId,
        OutboundMessage message) {

    Parcel with(OutboundMessage other) {
        return new Parcel(conversationId, account, recipient, inboundId, caseId, other);
    }
}
