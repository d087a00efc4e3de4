package org.gongyou.core.casework;

import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

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
     * Keeps somebody still who did not ask for himself, and the conversation in which he has spoken last, if he has by now.
     *
     * @return another person if he has just turned out to be that one
     */
    Place holdAbsent(long personId);

    /**
     * Somebody and where he can be told.
     *
     * @param conversationId null if nowhere
     */
    record Place(long personId, @Nullable Long conversationId) {}

    /**
     * Tells the applicant, on the channel he came from, in the transaction under way.
     *
     * @param urgent whether it cannot wait for the end of the quiet hours
     */
    void tell(long conversationId, long caseId, OutboundMessage news, boolean urgent);
}
