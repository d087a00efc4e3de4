package org.gongyou.core.wellbeing;

import java.time.Instant;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * When somebody answers for people in danger (值班).
 *
 * @param tier 1 is called first, 2 and 3 when nobody before takes over, 4 is the duty of the union above
 * @param phone where he is called
 * @param operatorId his account of the desk; with it he is told in chat, too, if he is bound there
 */
public record Shift(
        long id,
        int tier,
        String name,
        Sealed phone,
        @Nullable Long operatorId,
        Instant startsAt,
        Instant endsAt) {}
