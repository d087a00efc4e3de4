package org.gongyou.core.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.ScriptedChannel;
import org.gongyou.core.StorageTest;
import org.gongyou.core.announcement.Listeners;
import org.gongyou.core.broadcast.Broadcast.State;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.delivery.QuietHours;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.servers.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A large broadcast at which two instances work, whose jobs die all the time in the midst of telling somebody. */
@OnH2
class InterruptedBroadcastOnH2Test extends StorageTest {

    private static final int PEOPLE = 2000;
    private static final int ONE_IN = 50;

    @Autowired
    private Broadcasts broadcasts;

    @Autowired
    private BroadcastMapper mapper;

    @Autowired
    private Audience audience;

    @Autowired
    private Listeners listeners;

    @Autowired
    private QuietHours quietHours;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Contacts contacts;

    private final AccountRef mine = new AccountRef(
            ScriptedChannel.NAME, "i" + UUID.randomUUID().toString().substring(0, 12));

    private final AtomicInteger deaths = new AtomicInteger();

    private static final class Death extends RuntimeException {}

    @AfterEach
    void leavesNothingToBePushed() {
        jdbc.update("DELETE FROM outbound_message WHERE account = ?", mine.name());
    }

    /** An instance whose job dies before or after the message is in the outbox, and never after the transaction. */
    private BroadcastRun dying(Random random) {
        Listeners mortal = (conversationId, message, urgent) -> {
            if (random.nextInt(ONE_IN) == 0) {
                throw new Death();
            }
            listeners.tell(conversationId, message, urgent);
            if (random.nextInt(ONE_IN) == 0) {
                throw new Death();
            }
        };
        return new BroadcastRun(
                mapper,
                audience,
                new StaticListableBeanFactory(Map.of("listeners", mortal)).getBeanProvider(Listeners.class),
                quietHours,
                new BroadcastProperties(100),
                transactions,
                time);
    }

    private void work(long id, Random random) {
        BroadcastRun run = dying(random);
        boolean over = false;
        while (!over) {
            try {
                over = run.run(id).isEmpty();
            } catch (Death death) {
                deaths.incrementAndGet();
            }
        }
    }

    @Test
    void tellsEverybodyExactlyOnce() {
        for (int i = 0; i < PEOPLE; i++) {
            contacts.following(mine, "p" + i, true);
        }
        Segment segment = new Segment(List.of(), List.of(), List.of(mine.toString()), List.of());
        long id = broadcasts
                .write("体检", OutboundMessage.text("周六有免费体检"), segment, "admin")
                .id();
        jdbc.update("UPDATE broadcast SET state = 'SENDING' WHERE id = ?", id);

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> work(id, new Random(2)));
        work(id, new Random(1));
        other.join();

        assertThat(deaths).hasValueGreaterThan(40);
        Broadcast broadcast = broadcasts.get(id).orElseThrow();
        assertThat(broadcast.state()).isEqualTo(State.DONE);
        assertThat(broadcast.told()).isEqualTo(PEOPLE);
        assertThat(jdbc.queryForList(
                        "SELECT recipient FROM outbound_message WHERE account = ? GROUP BY recipient HAVING COUNT(*) ="
                                + " 1",
                        String.class,
                        mine.name()))
                .hasSize(PEOPLE);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outbound_message WHERE account = ?", Integer.class, mine.name()))
                .isEqualTo(PEOPLE);
    }
}
