package org.gongyou.channels.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns, at most once in five minutes, of signatures whose time is far from ours. They are accepted all the same: the
 * platform states no tolerance, and a message that comes twice is known by its key.
 */
final class StaleClockWarning {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(StaleClockWarning.class);

    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    StaleClockWarning(Clock clock) {
        this.clock = clock;
    }

    void check(WeChatAccount account, String timestamp) {
        Instant now = clock.instant();
        if (isNear(timestamp, now)) {
            return;
        }
        Instant quiet = quietUntil.get();
        if (now.isAfter(quiet) && quietUntil.compareAndSet(quiet, now.plus(SILENCE))) {
            log.warn(
                    "Callbacks for {} are signed with a time more than {} minutes from ours: is our clock right?",
                    account.name(),
                    TOLERANCE.toMinutes());
        }
    }

    private static boolean isNear(String timestamp, Instant now) {
        try {
            long seconds = Long.parseLong(timestamp);
            return Math.abs(Math.subtractExact(seconds, now.getEpochSecond())) <= TOLERANCE.toSeconds();
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }
}
