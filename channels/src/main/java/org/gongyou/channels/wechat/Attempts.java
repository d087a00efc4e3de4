package org.gongyou.channels.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.InboundMessage;
import org.springframework.stereotype.Component;

/**
 * Tells the platform's last call for a message from the ones before: it calls three times, five seconds apart, and the last
 * call is the last chance of an account that may not send by itself. Thread-safe.
 */
@Component
class Attempts {

    private static final Duration LAST_AFTER = Duration.ofSeconds(9);
    private static final Duration FORGOTTEN = Duration.ofSeconds(60);

    private final Clock clock;
    private final Cache<Key, Instant> first = Caffeine.newBuilder()
            .expireAfterWrite(FORGOTTEN)
            .maximumSize(100_000)
            .build();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Key(AccountRef account, String sender, String messageKey) {}

    /** Whether the platform will hardly call again for this message. */
    boolean isLast(InboundMessage message) {
        Instant now = clock.instant();
        Instant seen = first.get(new Key(message.account(), message.sender(), message.messageKey()), key -> now);
        // An earlier call may have gone to another instance: then only the platform's own time tells.
        boolean plausible = message.sentAt().isAfter(now.minus(FORGOTTEN))
                && message.sentAt().isBefore(seen);
        Instant began = plausible ? message.sentAt() : seen;
        return !now.isBefore(began.plus(LAST_AFTER));
    }
}
