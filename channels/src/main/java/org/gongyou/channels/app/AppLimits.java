package org.gongyou.channels.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How often a visitor may write and give signs, and an address may open sessions. Counted by each instance for itself. */
@Component
class AppLimits {

    private final LoadingCache<String, Bucket> messages;
    private final LoadingCache<String, Bucket> signs;
    private final LoadingCache<String, Bucket> sessions;
    private final LoadingCache<String, Bucket> sockets;

    AppLimits(AppProperties properties, Clock clock) {
        TimeMeter time = meter(clock);
        this.messages = buckets(properties.messagesPerMinute(), time);
        this.signs = buckets(properties.framesPerMinute(), time);
        this.sessions = buckets(properties.sessionsPerMinute(), time);
        this.sockets = buckets(properties.sessionsPerMinute(), time);
    }

    /**
     * Counts a message.
     *
     * @throws AppProblem 429 if there were too many
     */
    void countMessage(String sender) {
        count(messages, sender);
    }

    /**
     * Counts a sign that leaves no line, such as that somebody is writing or has read.
     *
     * @throws AppProblem 429 if there were too many
     */
    void countSign(String sender) {
        count(signs, sender);
    }

    /**
     * Counts a session that is being opened.
     *
     * @throws AppProblem 429 if there were too many
     */
    void countSession(String address) {
        count(sessions, address);
    }

    /**
     * Counts a socket that is being opened; as many may be as sessions.
     *
     * @throws AppProblem 429 if there were too many
     */
    void countSocket(String address) {
        count(sockets, address);
    }

    private static void count(LoadingCache<String, Bucket> buckets, String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw AppProblem.tooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
