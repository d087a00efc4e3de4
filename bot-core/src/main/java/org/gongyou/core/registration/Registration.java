package org.gongyou.core.registration;

import java.time.Instant;
import org.gongyou.core.privacy.Sealed;

/**
 * A person's place in an offer, or in its waiting list.
 *
 * @param queueNo where he stands in the order in which people have come
 */
record Registration(
        long id,
        long offerId,
        long personId,
        long conversationId,
        Status status,
        long queueNo,
        Sealed answers,
        Instant registeredAt) {

    /** Where it stands. */
    enum Status {
        REGISTERED,
        WAITING,
        WITHDRAWN,
        CALLED_OFF
    }

    boolean active() {
        return status == Status.REGISTERED || status == Status.WAITING;
    }
}
