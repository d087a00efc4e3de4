package org.gongyou.core;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
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
            "gongyou.turns.first-back-off=50ms",
            "gongyou.turns.sweep-every=300ms",
            "db-scheduler.polling-interval=200ms"
        })
public abstract class StorageTest {

    private static final AtomicLong KEYS = new AtomicLong();

    @Autowired
    protected ScriptedDialogue dialogue;

    @Autowired
    protected ScriptedChannel channel;

    @Autowired
    protected TestTime time;

    @Autowired
    protected JdbcTemplate jdbc;

    protected final AccountRef account = new AccountRef(ScriptedChannel.NAME, "demo");
    protected final String person = "o" + UUID.randomUUID();

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

    /** Looks again and again until it is so; fails after ten seconds. */
    protected static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("Not within thirty seconds: " + what);
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
