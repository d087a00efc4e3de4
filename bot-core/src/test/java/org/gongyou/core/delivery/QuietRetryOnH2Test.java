package org.gongyou.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.StorageTest;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.servers.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** News that a platform did not take in the evening does not wake anybody at night. */
@OnH2
@TestPropertySource(properties = "gongyou.quiet-hours.enabled=true")
@DirtiesContext // or its scheduler, with its clock, would take the jobs of others who use the same database
class QuietRetryOnH2Test extends StorageTest {

    private static final Instant NINE_IN_THE_EVENING = dayAfterTomorrow(LocalTime.of(21, 0));
    private static final Instant ELEVEN_AT_NIGHT = dayAfterTomorrow(LocalTime.of(23, 0));
    private static final Instant EIGHT_NEXT_MORNING =
            dayAfterTomorrow(LocalTime.of(8, 0)).plus(Duration.ofDays(1));

    private static final AtomicInteger CONVERSATIONS = new AtomicInteger(910_000);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboundMapper mapper;

    @Autowired
    private Push push;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void waitsForTheMorningWhereThePlatformPutsUsOffIntoTheNight() {
        time.becomes(NINE_IN_THE_EVENING);
        channel.answers(person, message -> new Delivery.TryLater(Duration.ofHours(3), "quota"));

        long id = tells(() -> outbox.tell(news()));

        assertThat(push.run(id)).contains(EIGHT_NEXT_MORNING);
        assertThat(pushAt(id)).isEqualTo(EIGHT_NEXT_MORNING);
    }

    @Test
    void doesNotPutOffWhatCannotWait() {
        time.becomes(ELEVEN_AT_NIGHT);

        long id = tells(() -> outbox.tellAtOnce(news()));

        assertThat(push.run(id)).isEmpty();
        assertThat(channel.receivedBy(person)).containsExactly("办好了");
    }

    private long tells(Runnable tell) {
        transactions.executeWithoutResult(status -> tell.run());
        Long id = jdbc.queryForObject("SELECT id FROM outbound_message WHERE recipient = ?", Long.class, person);
        return id == null ? 0 : id;
    }

    private Parcel news() {
        return new Parcel(CONVERSATIONS.incrementAndGet(), account, person, null, null, OutboundMessage.text("办好了"));
    }

    private Instant pushAt(long id) {
        return Objects.requireNonNull(mapper.find(id)).pushAt();
    }
}
