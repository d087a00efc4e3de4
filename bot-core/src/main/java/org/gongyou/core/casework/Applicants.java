package org.gongyou.core.casework;

import org.gongyou.core.message.OutboundMessage;

/** The people who asked for something, as casework sees them; implemented by the conversation. */
public interface Applicants {

    /**
     * Keeps the conversation still until the transaction ends: no turn is taken meanwhile. Everybody takes this lock
     * before he touches a case, so that a ruling and a correction of the same case cannot run into each other.
     *
     * @return the person who speaks there; he may have turned out to be another than the one who opened the case
     */
    long hold(long conversationId);

    /**
     * Tells the applicant, on the channel he came from, in the transaction under way.
     *
     * @param urgent whether it cannot wait for the end of the quiet hours
     */
    void tell(long conversationId, long caseId, OutboundMessage news, boolean urgent);
}
