package org.gongyou.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.StorageTest;
import org.gongyou.core.conversation.ContactRef;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;
import org.gongyou.core.message.Heading.Fact;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** News for somebody who may not be sent any just now, on every database. */
abstract class AnnounceContract extends StorageTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void closeTheWindow() {
        channel.answers(person, message -> new Delivery.WindowClosed("超过 48 小时"));
    }

    @Test
    void saysOnceThatThereIsNewsAndGivesItWithTheNextAnswer() {
        channel.announces(person, heading -> new Delivery.Accepted());

        tell(new OutboundMessage("名额有了\n请来报到", List.of(), List.of(new Link("详情", "https://example.org/1"))));

        await("it is announced", () -> waiting("已发模板通知"));
        assertThat(channel.announcedTo(person)).singleElement().satisfies(heading -> {
            assertThat(heading.ofCase()).isFalse();
            assertThat(heading.url()).isEqualTo("https://example.org/1");
            assertThat(heading.facts()).containsEntry(Fact.TEXT, "名额有了").containsKey(Fact.TIME);
        });
        channel.recovers();
        assertThat(inbox.replyWithin(inbox.accept(says("在吗")), PATIENCE))
                .map(OutboundMessage::text)
                .hasValueSatisfying(text -> assertThat(text).startsWith("名额有了").contains("在吗"));
        assertThat(channel.announcedTo(person)).hasSize(1);
    }

    @Test
    void showsNoWordOfWhatIsSaidToSomebodyWhoWasInDanger() {
        channel.announces(person, heading -> new Delivery.Accepted());
        long conversation = contacts.resolve(account, person).conversationId();
        jdbc.update(
                "INSERT INTO crisis (case_id, conversation_id, level, raised_at, last_raised_at, called_tier)"
                        + " VALUES (?, ?, 3, ?, ?, 0)",
                -conversation,
                conversation,
                Timestamp.from(time.instant()),
                Timestamp.from(time.instant()));

        tell(OutboundMessage.text("一周前您说了很难受的事。"));

        await("it is announced", () -> waiting("已发模板通知"));
        assertThat(channel.announcedTo(person))
                .singleElement()
                .satisfies(heading -> assertThat(heading.facts()).containsEntry(Fact.TEXT, "有新消息"));
    }

    @Test
    void keepsTheReasonWhereItMayNotBeSaid() {
        channel.announces(person, heading -> new Delivery.WindowClosed("模板编号不对（40037）"));

        tell(OutboundMessage.text("名额有了"));

        await("it waits", () -> waiting("超过 48 小时。通知没有发：模板编号不对（40037）"));
    }

    @Test
    void asksAgainWhenThePlatformIsBusy() {
        AtomicInteger tries = new AtomicInteger();
        channel.announces(
                person,
                heading -> tries.incrementAndGet() == 1
                        ? new Delivery.TryLater(Duration.ofMillis(10), "busy")
                        : new Delivery.Accepted());

        tell(OutboundMessage.text("名额有了"));

        await("it is announced", () -> waiting("已发模板通知"));
        assertThat(channel.announcedTo(person))
                .extracting(Heading::newsId)
                .hasSize(2)
                .containsOnly(messageId());
    }

    @Test
    void announcesNoAnswers() {
        channel.announces(person, heading -> new Delivery.Accepted());
        inbox.handleSoon(inbox.accept(says("在吗")));

        await("the answer waits", () -> waiting("超过 48 小时"));

        assertThat(channel.announcedTo(person)).isEmpty();
    }

    private void tell(OutboundMessage news) {
        ContactRef contact = contacts.resolve(account, person);
        transactions.executeWithoutResult(
                status -> outbox.tell(new Parcel(contact.conversationId(), account, person, null, null, news)));
    }

    private long messageId() {
        Long id = jdbc.queryForObject("SELECT id FROM outbound_message WHERE recipient = ?", Long.class, person);
        return id == null ? 0 : id;
    }

    private boolean waiting(String reason) {
        return letters.list(new DeadLetters.Wanted(DeadLetters.State.WAITING, null, null), null, 200).stream()
                .anyMatch(it -> it.recipient().equals(person)
                        && String.valueOf(it.error()).contains(reason));
    }
}
