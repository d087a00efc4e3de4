package org.gongyou.core.aid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of the desk that works on aid for one union (帮扶经办人).
 *
 * @param unionId whose officer he is; that union's level is his
 * @param nameIndex the blind index of his real name
 * @param idIndex the blind index of his ID number, if he has given it
 */
public record AidOfficer(
        long operatorId,
        String operatorName,
        long unionId,
        String nameIndex,
        @Nullable String idIndex,
        Instant registeredAt) {}
