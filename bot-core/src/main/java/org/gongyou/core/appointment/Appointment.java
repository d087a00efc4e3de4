package org.gongyou.core.appointment;

import org.gongyou.core.privacy.Sealed;

/** A time that a person holds, or has held. */
record Appointment(
        long id, String service, long dutyTimeId, long personId, long conversationId, Status status, Sealed answers) {

    /** Where it stands. */
    enum Status {
        BOOKED,
        MOVED,
        WITHDRAWN,
        CALLED_OFF,
        OVER
    }
}
