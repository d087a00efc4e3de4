package org.gongyou.core.casework;

import org.gongyou.core.message.OutboundMessage;

/** The people who asked for something, as casework sees them; implemented by the conversation. */
public interface Applicants {

    /**
     * Keeps the conversation still until the transaction ends: no turn is taken meanwhile. Everybody takes this lock
     * before he touches a case, so that a ruling and a correction of the same case cannot run into each other.
     */
    void hold(long conversationId);

    /** Tells the applicant, on the channel he came from, in the transaction under way. */
    void tell(long conversationId, long caseId, OutboundMessage news);
}
