package org.gongyou.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongyou.core.StorageTest;
import org.gongyou.core.delivery.DeadLetters.DeadLetter;
import org.gongyou.core.delivery.DeadLetters.State;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What the outbox promises on every database. */
abstract class PushContract extends StorageTest {

    private static final AtomicInteger CONVERSATIONS = new AtomicInteger(900_000);

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboundMapper mapper;

    @Autowired
    private Push push;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Pace pace;

    @Autowired
    private TransactionOperations transactions;

    private final long conversation = CONVERSATIONS.incrementAndGet();

    @Test
    void pushesInOrderAlsoWhenThePlatformStumbles() {
        AtomicInteger calls = new AtomicInteger();
        channel.answers(
                person,
                message -> calls.incrementAndGet() == 1
                        ? new Delivery.TryLater(Duration.ofMillis(10), "busy")
                        : new Delivery.Accepted());

        transactions.executeWithoutResult(status -> {
            tell("一");
            tell("二");
            tell("三");
        });

        await("all have arrived", () -> channel.receivedBy(person).size() == 3);
        assertThat(channel.receivedBy(person)).containsExactly("一", "二", "三");
    }

    @Test
    void pushesNothingThatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            tell("不作数");
            status.setRollbackOnly();
        });
        // Whatever is pushed leaves in order, so that the first would be there before the second.
        transactions.executeWithoutResult(status -> tell("作数"));

        await("the second has arrived", () -> !channel.receivedBy(person).isEmpty());
        assertThat(channel.attemptsFor(person))
                .extracting(attempt -> attempt.message().text())
                .containsExactly("作数");
    }

    @Test
    void asksThePlatformBeforeItSendsAgainAfterACrash() {
        long arrived = interruptedAttempt();
        channel.saysOfLost(Channel.Arrival.ARRIVED);
        push.run(arrived);
        assertThat(channel.attemptsFor(person)).isEmpty();
        assertThat(status(arrived)).isEqualTo(Status.SENT);

        long lost = interruptedAttempt();
        channel.saysOfLost(Channel.Arrival.NOT_ARRIVED);
        push.run(lost);
        assertThat(channel.receivedBy(person)).containsExactly("断了");
        assertThat(status(lost)).isEqualTo(Status.SENT);
    }

    @Test
    void looksUpWhatIsInDoubtFromAnyInstanceBeforeItSendsAgain() {
        AtomicInteger calls = new AtomicInteger();
        channel.answers(
                person,
                message -> calls.incrementAndGet() == 1
                        ? new Delivery.InDoubt(Duration.ofHours(1), "no answer")
                        : new Delivery.Accepted());
        transactions.executeWithoutResult(status -> tell("有没有到"));
        await("it is in doubt", () -> calls.get() == 1);
        Long id = jdbc.queryForObject(
                "SELECT id FROM outbound_message WHERE conversation_id = ?", Long.class, conversation);
        long known = id == null ? 0 : id;

        channel.saysOfLost(Channel.Arrival.ASK_LATER);
        assertThat(push.run(known)).isPresent();
        assertThat(calls).hasValue(1);
        channel.saysOfLost(Channel.Arrival.ARRIVED);
        assertThat(push.run(known)).isEmpty();

        assertThat(calls).hasValue(1);
        assertThat(status(known)).isEqualTo(Status.SENT);
    }

    @Test
    void givesUpAtOnceWhatThePlatformRefuses() {
        channel.answers(person, message -> new Delivery.Refused("has left"));

        transactions.executeWithoutResult(status -> tell("再见"));

        await(
                "it is given up",
                () -> jdbc.queryForList(
                                "SELECT last_error FROM outbound_message WHERE conversation_id = ? AND status = 'FAILED'",
                                String.class,
                                conversation)
                        .equals(List.of("has left")));
        assertThat(channel.attemptsFor(person)).hasSize(1);
    }

    @Test
    void survivesAChannelThatThrows() {
        AtomicInteger calls = new AtomicInteger();
        channel.answers(person, message -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return new Delivery.Accepted();
        });

        transactions.executeWithoutResult(status -> tell("还在"));

        await("it has arrived", () -> channel.receivedBy(person).equals(List.of("还在")));
    }

    @Test
    void pushesWhatACrashLeftUnclaimed() {
        Long id = transactions.execute(status -> outbox.reply(parcel("没人来取", 1L + conversation), Instant.EPOCH));

        outbox.pushOverdue(Duration.ZERO);

        await("it has arrived", () -> channel.receivedBy(person).equals(List.of("没人来取")));
        assertThat(id).isNotNull();
    }

    @Test
    void carriesNothingThatIsOnItsWay() {
        Long id = transactions.execute(
                status -> outbox.reply(parcel("已经轮到", null), Instant.now().plusSeconds(3600)));
        jdbc.update("UPDATE outbound_message SET paced = TRUE WHERE id = ?", id);

        transactions.executeWithoutResult(status ->
                outbox.reply(parcel("答复", System.nanoTime()), Instant.now().plusSeconds(3600)));

        assertThat(status(id == null ? 0 : id)).isEqualTo(Status.PENDING);
    }

    @Test
    void letsNoAnswerStandInLineBehindNews() {
        AccountRef busy = new AccountRef(account.channel(), "busy" + conversation);
        pace.take(busy);
        jdbc.update(
                "UPDATE send_pace SET next_at = ? WHERE account = ?",
                LocalDateTime.ofInstant(time.instant().plus(Duration.ofMinutes(30)), ZoneOffset.UTC),
                busy.name());

        assertThat(run(busy, null)).isPresent();
        assertThat(run(busy, System.nanoTime())).isEmpty();
        assertThat(channel.receivedBy(person)).containsExactly("轮到谁");
    }

    /** Whoever it is offered to takes it long before it would be pushed. */
    @Test
    void waitsNoLongerForAnAnswerThanUntilSomebodyHasComeForIt() {
        long asked = System.nanoTime();
        transactions.executeWithoutResult(status -> {
            outbox.reply(parcel("答复", asked), Instant.now().plusSeconds(3600));
            tell("消息");
        });
        Long news = jdbc.queryForObject(
                "SELECT MAX(id) FROM outbound_message WHERE conversation_id = ?", Long.class, conversation);

        assertThat(push.run(news == null ? 0 : news))
                .hasValueSatisfying(
                        again -> assertThat(again).isBefore(time.instant().plusSeconds(1)));
        assertThat(channel.attemptsFor(person)).isEmpty();
        assertThat(outbox.claim(asked, Portion::whole)).isPresent();

        await("the news has arrived", () -> channel.receivedBy(person).equals(List.of("消息")));
    }

    /** Pushes something by an account, in a conversation of its own. */
    private Optional<Instant> run(AccountRef by, @Nullable Long inboundId) {
        Parcel parcel =
                new Parcel(CONVERSATIONS.incrementAndGet(), by, person, inboundId, null, OutboundMessage.text("轮到谁"));
        Long id = transactions.execute(
                status -> outbox.reply(parcel, Instant.now().plusSeconds(3600)));
        jdbc.update("UPDATE outbound_message SET push_at = created_at WHERE id = ?", id);
        return push.run(id == null ? 0 : id);
    }

    @Test
    void givesUpWhatIsWorthNothingAnyMore() {
        Long id = transactions.execute(status ->
                outbox.reply(parcel("迟了", System.nanoTime()), Instant.now().plusSeconds(3600)));
        long known = id == null ? 0 : id;
        jdbc.update("UPDATE outbound_message SET push_at = created_at, expires_at = created_at WHERE id = ?", known);

        assertThat(push.run(known)).isEmpty();

        assertThat(status(known)).isEqualTo(Status.EXPIRED);
        assertThat(channel.attemptsFor(person)).isEmpty();
    }

    @Test
    void sendsAgainWhatSomebodyAsksFor() {
        channel.answers(person, message -> new Delivery.Refused("名单里没有（40164）"));
        transactions.executeWithoutResult(status -> tell("再试"));
        await("it is given up", () -> !dead().isEmpty());
        DeadLetter letter = dead().get(0);
        assertThat(letter.error()).contains("40164");
        assertThat(letter.answers()).isFalse();
        assertThat(deadLetters.counts()).anyMatch(count -> count.state() == State.FAILED && count.number() > 0);

        channel.answers(person, message -> new Delivery.Accepted());
        assertThat(deadLetters.resend(letter.id())).isTrue();

        await("it has arrived", () -> channel.receivedBy(person).equals(List.of("再试")));
        assertThat(deadLetters.resend(letter.id())).isFalse();
        assertThat(dead()).isEmpty();
    }

    @Test
    void keepsTheReasonForWhichSomebodyGaveItUp() {
        channel.answers(person, message -> new Delivery.WindowClosed("等来信"));
        transactions.executeWithoutResult(status -> tell("不用了"));
        await("it waits", () -> !found(State.WAITING).isEmpty());

        assertThat(deadLetters.discard(found(State.WAITING).get(0).id(), "已电话告知"))
                .isTrue();

        assertThat(found(State.WAITING)).isEmpty();
        assertThat(found(State.DISCARDED))
                .singleElement()
                .satisfies(letter -> assertThat(letter.remark()).isEqualTo("已电话告知"));
        assertThat(outbox.anyWaiting(conversation)).isFalse();
    }

    @Test
    void keepsAnAccountsMessagesApart() {
        AccountRef account = new AccountRef("pace", "a" + conversation);
        Instant before = Instant.now();
        Set<Instant> turns = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> takers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    for (int n = 0; n < 15; n++) {
                        turns.add(pace.take(account));
                    }
                }))
                .toList();
        takers.forEach(CompletableFuture::join);

        assertThat(turns).hasSize(60);
        assertThat(Collections.max(turns)).isAfter(before.plusMillis(1_900));
    }

    @Test
    void doesNotWaitForTheTurnsOfAnInstanceWhoseClockStoodInTheFuture() {
        AccountRef account = new AccountRef("pace", "f" + conversation);
        time.pass(Duration.ofDays(30));
        pace.take(account);
        time.isNow();

        assertThat(pace.take(account)).isBefore(Instant.now().plusSeconds(1));
    }

    private List<DeadLetter> dead() {
        return found(null);
    }

    private List<DeadLetter> found(@Nullable State state) {
        return deadLetters.list(new DeadLetters.Wanted(state, null, null), null, 200).stream()
                .filter(letter -> letter.conversationId() == conversation)
                .toList();
    }

    private long interruptedAttempt() {
        Long id = transactions.execute(status ->
                outbox.reply(parcel("断了", System.nanoTime()), Instant.now().plusSeconds(3600)));
        long known = id == null ? 0 : id;
        assertThat(mapper.begin(known, Status.PENDING, Instant.now())).isEqualTo(1);
        return known;
    }

    private Status status(long id) {
        OutboundRow row = mapper.find(id);
        return row == null ? Status.FAILED : row.status();
    }

    private void tell(String text) {
        outbox.tell(parcel(text, null));
    }

    private Parcel parcel(String text, @Nullable Long inboundId) {
        return new Parcel(conversation, account, person, inboundId, null, OutboundMessage.text(text));
    }
}
