package org.gongyou.core;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every storage test begins with: a person nobody has heard of, on a channel that pushes. */
@SpringBootTest(
        classes = CoreTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "gongyou.delivery.first-back-off=100ms",
            "gongyou.delivery.longest-back-off=200ms",
            "gongyou.delivery.attempts=3",
            "gongyou.quiet-hours.enabled=false",
            // what tests have left due is taken first, and may be more than is fetched at a time
            "db-scheduler.polling-strategy-upper-limit-fraction-of-threads=30",
            "gongyou.turns.first-back-off=50ms",
            "gongyou.turns.sweep-every=300ms",
            "db-scheduler.polling-interval=200ms"
        })
public abstract class StorageTest {

    /** Longer than anything takes on a machine that has much else to do; only what is broken takes so long. */
    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicLong KEYS = new AtomicLong();
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    protected ScriptedDialogue dialogue;

    @Autowired
    protected ScriptedChannel channel;

    @Autowired
    protected TestTime time;

    @Autowired
    protected JdbcTemplate jdbc;

    /** An account of this test alone: what others have still to push by theirs does not stand in its line. */
    protected final AccountRef account = ownAccount(ScriptedChannel.NAME);

    protected final String person = "o" + UUID.randomUUID();

    /** An account that nobody else speaks by. */
    static AccountRef ownAccount(String channel) {
        return new AccountRef(channel, "a" + UUID.randomUUID().toString().substring(0, 12));
    }

    /** A time in China that the jobs' own clock does not reach during a test, so that only the test does what is due by then. */
    protected static Instant dayAfterTomorrow(LocalTime at) {
        return LocalDate.now(CHINA).plusDays(2).atTime(at).atZone(CHINA).toInstant();
    }

    /** No test begins so late in the day that it would end on the next. */
    @BeforeEach
    void waitsForMidnight() throws InterruptedException {
        ZonedDateTime now = ZonedDateTime.now(CHINA);
        Duration left = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(CHINA));
        if (left.compareTo(Duration.ofSeconds(30)) < 0) {
            Thread.sleep(left.toMillis() + 10);
        }
    }

    @BeforeEach
    void startAfresh() {
        dialogue.echoes();
        channel.recovers();
        time.isNow();
        // A test whose clock stood in the future has taken turns there, and all others would wait for them.
        jdbc.update("DELETE FROM send_pace");
    }

    protected InboundMessage says(String text) {
        return says("k" + KEYS.incrementAndGet(), text);
    }

    protected InboundMessage says(String key, String text) {
        return new InboundMessage(account, person, key, Instant.now(), new Content.Text(text));
    }

    /** Looks again and again until it is so; fails after a minute. */
    protected static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("Not within a minute: " + what);
            }
            Thread.onSpinWait();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
