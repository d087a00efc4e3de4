package org.gongyou.core.announcement;

import org.gongyou.core.message.OutboundMessage;

/** Those to be told; implemented by the conversation. */
public interface Listeners {

    /**
     * Tells the person of a conversation, on the channel that it is on, in the transaction under way.
     *
     * @param urgent whether it may not wait for the morning
     */
    void tell(long conversationId, OutboundMessage news, boolean urgent);
}
