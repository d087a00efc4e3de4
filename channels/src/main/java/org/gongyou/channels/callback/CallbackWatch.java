package org.gongyou.channels.callback;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers, for each account and since this instance started, when a callback was last taken, why one was last refused,
 * and how far the platform's clock is from ours. Thread-safe.
 */
@Component
public class CallbackWatch {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(CallbackWatch.class);

    private final Clock clock;
    private final Map<AccountRef, Seen> seen = new ConcurrentHashMap<>();
    private final Set<AccountRef> measured = ConcurrentHashMap.newKeySet();
    private final Map<AccountRef, Instant> quietUntil = new ConcurrentHashMap<>();

    public CallbackWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * What has been seen of an account's callbacks.
     *
     * @param accepted when the last one was taken
     * @param refused when the last one was refused
     * @param reason why it was
     * @param skew how far ahead of ours the platform's clock was at the last one
     */
    public record Seen(
            @Nullable Instant accepted,
            @Nullable Instant refused,
            @Nullable String reason,
            @Nullable Duration skew) {}

    /** What is known of an account; empty before its first callback. */
    public Optional<Seen> of(AccountRef account) {
        return Optional.ofNullable(seen.get(account));
    }

    @EventListener
    void accepted(CallbackAccepted callback) {
        seen.merge(
                callback.account(),
                new Seen(callback.at(), null, null, null),
                (before, now) -> new Seen(now.accepted(), before.refused(), before.reason(), before.skew()));
        if (measured.add(callback.account())) {
            measure(callback.account());
        }
    }

    private void measure(AccountRef account) {
        Metrics.gauge(
                "gongyou.callback.last",
                Tags.of("channel", account.channel(), "account", account.name()),
                this,
                watch -> watch.of(account)
                        .map(Seen::accepted)
                        .map(Instant::getEpochSecond)
                        .orElse(0L));
    }

    /** Notes that a callback was refused. */
    public void refused(AccountRef account, String reason) {
        seen.merge(
                account,
                new Seen(null, clock.instant(), reason, null),
                (before, now) -> new Seen(before.accepted(), now.refused(), now.reason(), before.skew()));
    }

    /**
     * Notes when the platform says that it signed a callback whose signature is right; warns, at most once in five
     * minutes, if that is far from now. It is accepted all the same: no platform states a tolerance, and a message that
     * comes twice is known by its key.
     */
    public void signed(AccountRef account, Instant at) {
        Instant now = clock.instant();
        Duration skew = Duration.between(now, at);
        seen.merge(
                account,
                new Seen(null, null, null, skew),
                (before, next) -> new Seen(before.accepted(), before.refused(), before.reason(), next.skew()));
        if (skew.abs().compareTo(TOLERANCE) <= 0) {
            return;
        }
        Instant quiet = quietUntil.getOrDefault(account, Instant.MIN);
        if (now.isAfter(quiet)) {
            quietUntil.put(account, now.plus(SILENCE));
            log.warn(
                    "Callbacks for {} are signed with a time more than {} minutes from ours: is our clock right?",
                    account,
                    TOLERANCE.toMinutes());
        }
    }
}
