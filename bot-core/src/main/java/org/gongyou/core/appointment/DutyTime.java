package org.gongyou.core.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time at which somebody is there for people (值班时间).
 *
 * @param host who is there, as people read it
 * @param place where, or by which means: "电话", "视频", a room
 * @param heldBy the id of the appointment that holds it; null while it is free
 */
public record DutyTime(
        long id,
        String service,
        String host,
        String place,
        Instant startsAt,
        Instant endsAt,
        Status status,
        @Nullable Long heldBy) {

    /** Whether it takes place. */
    public enum Status {
        OPEN,
        CALLED_OFF
    }

    boolean isFree(Instant now) {
        return status == Status.OPEN && heldBy == null && startsAt.isAfter(now);
    }
}
