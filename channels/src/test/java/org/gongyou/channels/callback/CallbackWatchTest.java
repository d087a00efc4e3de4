package org.gongyou.channels.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.callback.CallbackWatch.Seen;
import org.gongyou.core.TestTime;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Several instances see callbacks of the same account. */
@ChannelsTest
class CallbackWatchTest {

    @Autowired
    private ObjectProvider<SharedSeen> shared;

    @Autowired
    private TestTime clock;

    private final AccountRef account = new AccountRef("wechat", "w" + UUID.randomUUID());

    @AfterEach
    void goodDay() {
        clock.isNow();
    }

    private void accepted(CallbackWatch at) {
        at.accepted(new CallbackAccepted(account, "o1", "text", now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void tellsOneInstanceWhatTheOtherHasSeen() {
        CallbackWatch one = new CallbackWatch(clock, shared);
        CallbackWatch other = new CallbackWatch(clock, shared);
        assertThat(other.of(account)).isEmpty();

        Instant first = now();
        one.signed(account, clock.instant().plusSeconds(90));
        accepted(one);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(other.of(account)).hasValueSatisfying(seen -> {
                    assertThat(seen.accepted()).isAfterOrEqualTo(first);
                    assertThat(seen.skew()).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));
                }));

        clock.pass(Duration.ofMinutes(1));
        other.refused(account, "wrong signature");
        clock.pass(Duration.ofMinutes(1));
        Instant last = now();
        accepted(other);
        clock.pass(Duration.ofMinutes(1));
        accepted(other);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(one.of(account)).hasValueSatisfying(seen -> {
                    assertThat(seen.accepted()).isAfter(last);
                    assertThat(seen.reason()).isEqualTo("wrong signature");
                    assertThat(seen.refused()).isBefore(last);
                }));
    }

    @Test
    void keepsTheNewerOfTwo() {
        Instant early = Instant.parse("2026-11-27T01:00:00Z");
        Instant late = early.plusSeconds(60);
        Seen one = new Seen(early, late, "late", Duration.ofSeconds(1), early);
        Seen other = new Seen(late, early, "early", Duration.ofSeconds(2), late);

        Seen both = new Seen(late, late, "late", Duration.ofSeconds(2), late);
        assertThat(one.with(other)).isEqualTo(both);
        assertThat(other.with(one)).isEqualTo(both);
        assertThat(one.with(new Seen(null, null, null, null, null))).isEqualTo(one);
    }
}
