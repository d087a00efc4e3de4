package org.gongyou.channels.loopback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the loopback platform makes callbacks.
 *
 * @param replyTimeout how long it waits for the answer to a callback
 * @param attempts how often it makes a callback that is not answered, the first time included
 * @param refusedPause how long it waits before it repeats a callback that failed at once
 */
@Validated
@ConfigurationProperties("gongyou.loopback")
record LoopbackProperties(
        @DefaultValue("5s") Duration replyTimeout,
        @DefaultValue("3") @Min(1) @Max(5) int attempts,
        @DefaultValue("1s") Duration refusedPause) {}
