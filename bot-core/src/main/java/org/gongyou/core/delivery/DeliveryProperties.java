package org.gongyou.core.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hard we try to deliver a message.
 *
 * @param attempts after so many attempts a message is given up and stays visible as failed
 * @param firstBackOff the pause after the first failed attempt; it doubles with each further one
 * @param longestBackOff no pause is longer than this, unless the platform asks for it
 * @param perSecond how many messages an account sends in a second, all instances together
 * @param replyLife for how long an answer is worth something to whoever asked
 * @param newsLife for how long other news is
 */
@Validated
@ConfigurationProperties("gongyou.delivery")
record DeliveryProperties(
        @DefaultValue("12") @Positive int attempts,
        @DefaultValue("1s") @NotNull Duration firstBackOff,
        @DefaultValue("10m") @NotNull Duration longestBackOff,
        @DefaultValue("30") @Positive int perSecond,
        @DefaultValue("48h") @NotNull Duration replyLife,
        @DefaultValue("30d") @NotNull Duration newsLife) {

    /** The pause after so many failed attempts. */
    Duration backOff(int failed) {
        long millis = firstBackOff.toMillis() << Math.min(Math.max(failed - 1, 0), 20);
        return millis > longestBackOff.toMillis() ? longestBackOff : Duration.ofMillis(millis);
    }
}
