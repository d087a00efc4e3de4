package org.gongyou.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the inbox promises on every database. */
abstract class InboxContract extends StorageTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private Transcript transcript;

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private Outbox outbox;

    /** What was only accepted would be taken up by the sweeper in the midst of another test, and answered by its script. */
    @AfterEach
    void leavesNothingToTheSweeper() {
        dialogue.echoes();
        sweeper.recover();
        await(
                "all is handled",
                () -> Long.valueOf(0)
                        .equals(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM inbound_message i JOIN contact k ON k.id = i.contact_id"
                                        + " WHERE k.external_id = ? AND i.status = 'NEW'",
                                Long.class,
                                person)));
    }

    @Test
    void acceptsEightSimultaneousCopiesOnce() throws Exception {
        InboundMessage message = says("same", "你好");

        List<Receipt> receipts = atOnce(8, () -> inbox.accept(message));

        assertThat(receipts)
                .extracting(Receipt::inboundId)
                .containsOnly(receipts.get(0).inboundId());
        assertThat(receipts).filteredOn(r -> !r.repeated()).hasSize(1);
        assertThat(count("SELECT COUNT(*) FROM inbound_message WHERE conversation_id = ?", receipts.get(0)))
                .isEqualTo(1);
    }

    @Test
    void refusesAnotherContentUnderTheSameKey() {
        inbox.accept(says("twice", "一"));

        assertThatThrownBy(() -> inbox.accept(says("twice", "二"))).isInstanceOf(MessageConflictException.class);
    }

    @Test
    void tellsKeysApartThatACollationWouldNot() {
        Receipt lower = inbox.accept(says("key", "一"));
        Receipt upper = inbox.accept(says("KEY", "一"));
        Receipt padded = inbox.accept(says("key ", "一"));

        assertThat(Set.of(lower.inboundId(), upper.inboundId(), padded.inboundId()))
                .hasSize(3);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThatThrownBy(() -> inbox.accept(says("k".repeat(256), "一"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(inbox.accept(says("键".repeat(255), "一")).repeated()).isFalse();
    }

    @Test
    void repliesInTimeAndGivesARepeatTheSameReply() {
        Receipt receipt = inbox.accept(says("r1", "在吗"));

        Optional<OutboundMessage> first = inbox.replyWithin(receipt, PATIENCE);
        Receipt again = inbox.accept(says("r1", "在吗"));
        Optional<OutboundMessage> second = inbox.replyWithin(again, PATIENCE);

        assertThat(first).map(OutboundMessage::text).contains("回声：在吗");
        assertThat(again.repeated()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(transcript.after(receipt.conversationId(), 0, 10)).hasSize(2);
    }

    @Test
    void doesNotPushWhatWasHandedOver() {
        Receipt receipt = inbox.accept(says("在吗"));
        inbox.replyWithin(receipt, PATIENCE);
        jdbc.update("UPDATE outbound_message SET push_at = created_at WHERE inbound_id = ?", receipt.inboundId());

        outbox.pushOverdue(Duration.ZERO);
        // Whatever is pushed leaves in order, so that the first answer would be there before the second.
        inbox.handleSoon(inbox.accept(says("还在吗")));

        await("the second answer is pushed", () -> !channel.receivedBy(person).isEmpty());
        assertThat(channel.receivedBy(person)).containsExactly("回声：还在吗");
        assertThat(status(receipt)).isEqualTo("HANDED");
    }

    @Test
    void pushesWhatNobodyWaitedFor() {
        inbox.handleSoon(inbox.accept(says("在吗")));

        await("the reply is pushed", () -> channel.receivedBy(person).equals(List.of("回声：在吗")));
    }

    @Test
    void pushesAReplyThatCameTooLateAndHandsItToNobodyElse() {
        CountDownLatch thinking = new CountDownLatch(1);
        dialogue.plays((state, turn) -> {
            await("thought enough", () -> thinking.getCount() == 0);
            return ScriptedDialogue.echo(state, turn);
        });
        Receipt receipt = inbox.accept(says("late", "想想"));

        Optional<OutboundMessage> reply = inbox.replyWithin(receipt, Duration.ofMillis(200));
        thinking.countDown();

        assertThat(reply).isEmpty();
        await("the reply is pushed", () -> channel.receivedBy(person).equals(List.of("回声：想想")));
        assertThat(inbox.replyWithin(inbox.accept(says("late", "想想")), PATIENCE))
                .isEmpty();
    }

    @Test
    void keepsTheOrderOfAPersonWhoTypesFast() throws Exception {
        AtomicInteger insideNow = new AtomicInteger();
        Set<Integer> seenInside = ConcurrentHashMap.newKeySet();
        dialogue.plays((state, turn) -> {
            if (turn.content().asText().startsWith("第")) {
                seenInside.add(insideNow.incrementAndGet());
                Thread.yield();
                insideNow.decrementAndGet();
            }
            return ScriptedDialogue.echo(state, turn);
        });
        List<Receipt> receipts = IntStream.range(0, 20)
                .mapToObj(i -> inbox.accept(says("第" + i + "句")))
                .toList();

        runAtOnce(receipts.stream()
                .map(r -> (Callable<Object>) () -> inbox.replyWithin(r, PATIENCE))
                .toList());

        List<TranscriptEntry> lines = transcript.after(receipts.get(0).conversationId(), 0, 100);
        assertThat(lines).hasSize(40);
        assertThat(lines)
                .filteredOn(l -> l.author() == Author.PERSON)
                .extracting(TranscriptEntry::text)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "第" + i + "句").toList());
        assertThat(lines)
                .extracting(TranscriptEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> (long) i).toList());
        assertThat(seenInside).containsExactly(1);
    }

    @Test
    void redoesAFailedTurnAsIfItHadNeverBeenTried() {
        AtomicInteger attempts = new AtomicInteger();
        dialogue.plays((state, turn) -> {
            if (turn.content().asText().equals("再试") && attempts.incrementAndGet() <= 2) {
                throw new IllegalStateException("on purpose");
            }
            return ScriptedDialogue.echo(state, turn);
        });
        Receipt receipt = inbox.accept(says("再试"));

        inbox.handleSoon(receipt);

        await("the turn succeeds at last", () -> channel.receivedBy(person).equals(List.of("回声：再试")));
        assertThat(attempts).hasValue(3);
        assertThat(transcript.after(receipt.conversationId(), 0, 10)).hasSize(2);
    }

    @Test
    void apologisesForAMessageThatKeepsFailingAndGoesOnToTheNext() {
        dialogue.plays((state, turn) -> {
            if (turn.content().asText().equals("毒")) {
                throw new IllegalStateException("on purpose");
            }
            return ScriptedDialogue.echo(state, turn);
        });
        inbox.handleSoon(inbox.accept(says("毒")));
        inbox.handleSoon(inbox.accept(says("好")));

        await("both are answered", () -> channel.receivedBy(person).size() == 2);

        assertThat(channel.receivedBy(person).get(0)).startsWith("抱歉");
        assertThat(channel.receivedBy(person).get(1)).isEqualTo("回声：好");
    }

    @Test
    void handlesAfterACrashWhatWasOnlyAccepted() {
        inbox.accept(says("断电之前"));

        sweeper.recover();

        await("the reply is pushed", () -> channel.receivedBy(person).equals(List.of("回声：断电之前")));
    }

    @Test
    void keepsAReplyForTheNextMessageWhereThePlatformLetsNothingThrough() {
        channel.answers(person, message -> new Delivery.WindowClosed("no permission"));
        Receipt first = inbox.accept(says("一"));
        inbox.handleSoon(first);
        await(
                "the platform has refused it",
                () -> channel.attemptsFor(person).size() == 1 && "WAITING".equals(status(first)));

        Optional<OutboundMessage> reply = inbox.replyWithin(inbox.accept(says("二")), PATIENCE);

        assertThat(reply).map(OutboundMessage::text).contains("【上一条的答复】回声：一\n\n回声：二");
        assertThat(status(first)).isEqualTo("CARRIED");
    }

    @Test
    void givesARepeatWhatThePlatformWouldNotLetUsPush() {
        channel.answers(person, message -> new Delivery.WindowClosed("no permission"));
        Receipt first = inbox.accept(says("w", "一"));
        inbox.handleSoon(first);
        await("the platform has refused it", () -> "WAITING".equals(status(first)));

        Optional<OutboundMessage> reply = inbox.replyWithin(inbox.accept(says("w", "一")), PATIENCE);

        assertThat(reply).map(OutboundMessage::text).contains("回声：一");
    }

    @Test
    void saysNothingToSomebodyWhoLeaves() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "再见"));
        Receipt receipt = inbox.accept(new InboundMessage(
                account, person, "bye", Instant.now(), new Content.Event(Content.Event.Kind.UNSUBSCRIBE, null)));

        assertThat(inbox.replyWithin(receipt, PATIENCE)).isEmpty();
        assertThat(jdbc.queryForObject("SELECT is_following FROM contact WHERE external_id = ?", Boolean.class, person))
                .isFalse();
    }

    @Test
    void rollsBackEverythingOfATurnThatDiesHalfway() {
        AtomicInteger attempts = new AtomicInteger();
        Effect possible = new Effect.HandOff("人工");
        Effect impossible = new Effect.AmendCase(-1, "f", Map.of());
        dialogue.plays((state, turn) -> {
            boolean first = turn.content().asText().equals("找人工") && attempts.incrementAndGet() == 1;
            return first
                    ? ScriptedDialogue.says(state, "{receipt}", possible, impossible)
                    : ScriptedDialogue.says(state, "{receipt}", possible);
        });
        Receipt receipt = inbox.accept(says("找人工"));

        inbox.handleSoon(receipt);

        await("the turn succeeds at last", () -> channel.receivedBy(person).size() == 1);
        assertThat(attempts).hasValue(2);
        assertThat(channel.receivedBy(person).get(0)).matches("\\d{6}-\\d{6}-RG-\\d{5}");
        assertThat(count("SELECT COUNT(*) FROM service_case WHERE conversation_id = ?", receipt))
                .isEqualTo(1);
    }

    private String status(Receipt receipt) {
        List<String> found = jdbc.queryForList(
                "SELECT status FROM outbound_message WHERE inbound_id = ?", String.class, receipt.inboundId());
        return found.isEmpty() ? "" : found.get(0);
    }

    private long count(String sql, Receipt receipt) {
        Long count = jdbc.queryForObject(sql, Long.class, receipt.conversationId());
        return count == null ? 0 : count;
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        return runAtOnce(Collections.nCopies(times, work));
    }

    private static <T> List<T> runAtOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> one : work) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
