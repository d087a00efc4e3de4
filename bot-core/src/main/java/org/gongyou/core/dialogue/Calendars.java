package org.gongyou.core.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which somebody in China speaks. */
final class Calendars {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Calendars() {}

    static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, CHINA);
    }
}
