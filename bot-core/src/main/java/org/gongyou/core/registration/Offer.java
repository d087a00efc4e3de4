package org.gongyou.core.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that people may register for.
 *
 * @param closesAt until when registrations are taken
 * @param regionCode only for people of this region, as far as theirs is known; 000000 for everybody
 * @param unionId only for members of this union and those below it, where the audience is {@link Audience#UNION}
 * @param taken how many places have been given
 * @param waiting how many people wait for one
 */
public record Offer(
        long id,
        String service,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant closesAt,
        int capacity,
        boolean waitingList,
        Audience audience,
        String regionCode,
        @Nullable Long unionId,
        String note,
        Status status,
        int taken,
        int waiting,
        int version) {

    /** Who may register. */
    public enum Audience {
        ANYONE,
        MEMBERS,
        UNION
    }

    /** Whether it takes place. */
    public enum Status {
        OPEN,
        CALLED_OFF
    }

    /** How many places are left. */
    public int left() {
        return Math.max(capacity - taken, 0);
    }

    /** Whether registrations are taken at that time. */
    public boolean takes(Instant at) {
        return status == Status.OPEN && at.isBefore(closesAt);
    }

    /** Whether it is for people of a region; somebody whose region is not known may come. */
    boolean isFor(@Nullable String region) {
        String stem = regionCode.replaceFirst("(00){1,3}$", "");
        return region == null || region.startsWith(stem);
    }
}
