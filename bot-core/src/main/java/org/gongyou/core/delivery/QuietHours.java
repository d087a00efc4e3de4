package org.gongyou.core.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hours in which nobody gets a message that he has not asked for (免打扰), in China's time. Such a message waits for their
 * end; an answer does not, and what is urgent does not.
 *
 * @param enabled whether there are any
 * @param from when they begin
 * @param to when they end, on the next day if that is earlier
 */
@Validated
@ConfigurationProperties("gongyou.quiet-hours")
public record QuietHours(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("22:00") @NotNull LocalTime from,
        @DefaultValue("08:00") @NotNull LocalTime to) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** That time, or the end of the quiet hours that it falls into. */
    public Instant open(Instant at) {
        ZonedDateTime there = at.atZone(CHINA);
        if (!enabled || from.equals(to) || !isQuiet(there.toLocalTime())) {
            return at;
        }
        ZonedDateTime end = there.with(to);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
