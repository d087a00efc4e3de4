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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers, for each account, when a callback was last taken, why one was last refused, and how far the platform's clock is from
 * ours. What this instance has seen counts at once, what others have seen within some seconds. Thread-safe.
 */
@Component
public class CallbackWatch {

    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Logger log = LoggerFactory.getLogger(CallbackWatch.class);

    /** So often an account is told to the others at most. */
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private static final int MOST_WAITING = 64;

    private final Clock clock;
    private final ObjectProvider<SharedSeen> shared;
    private final ThreadPoolExecutor sharing = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            daemons(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final Map<AccountRef, Instant> sharedAt = new ConcurrentHashMap<>();
    private final Map<AccountRef, Seen> seen = new ConcurrentHashMap<>();
    private final Set<AccountRef> measured = ConcurrentHashMap.newKeySet();
    private final Map<AccountRef, Instant> quietUntil = new ConcurrentHashMap<>();

    CallbackWatch(Clock clock, ObjectProvider<SharedSeen> shared) {
        this.clock = clock;
        this.shared = shared;
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory factory = new CustomizableThreadFactory("callback-watch-");
        factory.setDaemon(true);
        return factory;
    }

    /**
     * What has been seen of an account's callbacks.
     *
     * @param accepted when the last one was taken
     * @param refused when the last one was refused
     * @param reason why it was
     * @param skew how far ahead of ours the platform's clock was at the last one
     * @param measured when that was
     */
    public record Seen(
            @Nullable Instant accepted,
            @Nullable Instant refused,
            @Nullable String reason,
            @Nullable Duration skew,
            @Nullable Instant measured) {

        /** The newer of each; this one where they are alike. */
        Seen with(Seen other) {
            boolean lateRefusal = isAfter(other.refused, refused);
            boolean lateMeasure = isAfter(other.measured, measured);
            return new Seen(
                    isAfter(other.accepted, accepted) ? other.accepted : accepted,
                    lateRefusal ? other.refused : refused,
                    lateRefusal ? other.reason : reason,
                    lateMeasure ? other.skew : skew,
                    lateMeasure ? other.measured : measured);
        }

        private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
            return one != null && (other == null || one.isAfter(other));
        }
    }

    /** What is known of an account; empty before its first callback. May ask the database. */
    public Optional<Seen> of(AccountRef account) {
        Optional<Seen> mine = Optional.ofNullable(seen.get(account));
        Optional<Seen> others = shared.stream().findFirst().flatMap(it -> it.of(account));
        return mine.isPresent() && others.isPresent()
                ? Optional.of(mine.get().with(others.get()))
                : mine.or(() -> others);
    }

    private void note(AccountRef account, Seen news) {
        seen.merge(account, news, (before, now) -> now.with(before));
    }

    /** In the background: a callback does not wait for it, least of all while there is no database. */
    private void share(AccountRef account) {
        Instant now = clock.instant();
        Instant before = sharedAt.getOrDefault(account, Instant.MIN);
        if (!now.isBefore(before) && now.minus(BETWEEN).isBefore(before)) {
            return;
        }
        sharedAt.put(account, now);
        shared.stream().findFirst().ifPresent(it -> sharing.execute(() -> tell(it, account)));
    }

    private void tell(SharedSeen others, AccountRef account) {
        try {
            Seen mine = seen.get(account);
            if (mine != null) {
                others.add(account, mine);
            }
        } catch (RuntimeException e) {
            log.debug("What was seen of {} is not shared: {}", account, e.toString());
        }
    }

    @EventListener
    void accepted(CallbackAccepted callback) {
        note(callback.account(), new Seen(callback.at(), null, null, null, null));
        share(callback.account());
        if (measured.add(callback.account())) {
            measure(callback.account());
        }
    }

    private void measure(AccountRef account) {
        Metrics.gauge(
                "gongyou.callback.last",
                Tags.of("channel", account.channel(), "account", account.name()),
                this,
                watch -> Optional.ofNullable(watch.seen.get(account))
                        .map(Seen::accepted)
                        .map(Instant::getEpochSecond)
                        .orElse(0L));
    }

    /** Notes that a callback was refused. */
    public void refused(AccountRef account, String reason) {
        note(account, new Seen(null, clock.instant(), reason, null, null));
        share(account);
    }

    /**
     * Notes when the platform says that it signed a callback whose signature is right; warns, at most once in five
     * minutes, if that is far from now. It is accepted all the same: no platform states a tolerance, and a message that
     * comes twice is known by its key.
     */
    public void signed(AccountRef account, Instant at) {
        Instant now = clock.instant();
        Duration skew = Duration.between(now, at);
        note(account, new Seen(null, null, null, skew, now));
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
