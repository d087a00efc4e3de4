package org.gongyou.core.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How turns are taken.
 *
 * @param threads how many conversations this instance handles at the same time; each needs a database connection
 * @param waiting how many more may wait for a thread; beyond that they wait in the database for the sweeper
 * @param attempts after so many failed attempts a message is answered by an apology, so that the next one gets its turn
 * @param firstBackOff the pause after the first failed attempt; it doubles with each further one
 * @param grace how long a claimed-for reply is kept for its caller beyond his patience before it is pushed
 * @param sweepEvery how often messages are looked for that a crash has left behind
 */
@Validated
@ConfigurationProperties("gongyou.turns")
record TurnProperties(
        @DefaultValue("8") @Positive int threads,
        @DefaultValue("2000") @Positive int waiting,
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("500ms") @NotNull Duration firstBackOff,
        @DefaultValue("1s") @NotNull Duration grace,
        @DefaultValue("3s") @NotNull Duration sweepEvery) {

    /** The pause after so many failed attempts. */
    Duration backOff(int failed) {
        return firstBackOff.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), 10));
    }
}
