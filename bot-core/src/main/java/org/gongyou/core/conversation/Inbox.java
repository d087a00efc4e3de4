package org.gongyou.core.conversation;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.gongyou.core.conversation.InboundMapper.InboundRow;
import org.gongyou.core.conversation.InboundMapper.InboundStatus;
import org.gongyou.core.conversation.InboundMapper.Known;
import org.gongyou.core.conversation.InboundMapper.NewInbound;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.intents.identity.BankCardNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The door for what people say. Thread-safe; any number of instances may share a database.
 *
 * <p>A channel accepts the message, and only then acknowledges it to its platform; after that it either waits a little
 * for the reply or lets it be handled in the background.
 */
@Service
public class Inbox {

    private static final int LONGEST_KEY = 255;

    private final InboundMapper inbound;
    private final Contacts contacts;
    private final Lanes lanes;
    private final Callers callers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final PersonalData personalData;
    private final TurnProperties properties;
    private final Clock clock;

    Inbox(
            InboundMapper inbound,
            Contacts contacts,
            Lanes lanes,
            Callers callers,
            Outbox outbox,
            Transactions transactions,
            PersonalData personalData,
            TurnProperties properties,
            Clock clock) {
        this.inbound = inbound;
        this.contacts = contacts;
        this.lanes = lanes;
        this.callers = callers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.personalData = personalData;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Commits the message under its unique key (account, sender, message key) before returning; creates contact, person
     * and conversation at need.
     *
     * @return the receipt; for a message that had been accepted before, the first one, marked as repeated
     * @throws MessageConflictException if another content was accepted under this key
     * @throws IllegalArgumentException if the key is blank or longer than 255 characters
     */
    public Receipt accept(InboundMessage message) {
        if (message.messageKey().isBlank() || message.messageKey().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A message key has 1 to 255 characters.");
        }
        ContactRef contact = contacts.resolve(message.account(), message.sender());
        NewInbound row = NewInbound.of(contact, withoutCards(message), personalData, clock.instant());
        try {
            transactions.apart(() -> {
                inbound.insert(row);
                return row;
            });
            count(message, "accepted");
            return new Receipt(row.getId(), contact.conversationId(), false);
        } catch (DuplicateKeyException e) {
            return again(message, contact, row, e);
        }
    }

    /**
     * Handles everything of the conversation up to this message, in order and one at a time, and claims the reply for
     * the caller: what is returned must be shown to the person in the platform's response, and is not pushed as well. A
     * repeat gets the same reply again, unless it has been pushed meanwhile.
     *
     * @return empty when there is nothing to say, or when the reply is not ready in time and will be pushed later
     */
    public Optional<OutboundMessage> replyWithin(Receipt receipt, Duration patience) {
        return replyWithin(receipt, patience, Portion::whole);
    }

    /**
     * As {@link #replyWithin(Receipt, Duration)}, for a platform whose response may hold less than the reply.
     *
     * @param cut what of the reply is shown in the response; the rest is stored as the reply is claimed, and pushed a moment
     *     later, once however often the reply is claimed
     */
    public Optional<OutboundMessage> replyWithin(
            Receipt receipt, Duration patience, Function<OutboundMessage, Portion> cut) {
        if (isOpen(receipt)) {
            callers.arrive(receipt.inboundId(), clock.instant().plus(patience).plus(properties.grace()));
            try {
                lanes.run(receipt.conversationId()).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // Not ready: what is ready all the same is claimed below, the rest is pushed.
                Metrics.counter("gongyou.turn.late").increment();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                callers.leave(receipt.inboundId());
            }
        }
        return outbox.claim(receipt.inboundId(), cut);
    }

    /** Handles it in the background; the reply reaches the person by transcript, or by push where the channel pushes. */
    public void handleSoon(Receipt receipt) {
        if (isOpen(receipt)) {
            lanes.run(receipt.conversationId());
        }
    }

    /** Numbers of bank cards are kept nowhere, not even with what somebody wrote. */
    private static InboundMessage withoutCards(InboundMessage message) {
        return message.content() instanceof Content.Text said
                ? new InboundMessage(
                        message.account(),
                        message.sender(),
                        message.messageKey(),
                        message.sentAt(),
                        new Content.Text(BankCardNumber.hide(said.text())))
                : message;
    }

    private boolean isOpen(Receipt receipt) {
        if (!receipt.repeated()) {
            return true;
        }
        InboundRow row = inbound.find(receipt.inboundId());
        return row != null && row.status() == InboundStatus.NEW;
    }

    private Receipt again(InboundMessage message, ContactRef contact, NewInbound row, DuplicateKeyException collision) {
        Known known = inbound.findByKey(contact.contactId(), row.getKeyIndex());
        if (known == null) {
            throw collision;
        }
        if (!known.contentIndex().equals(row.getContentIndex())) {
            count(message, "conflict");
            throw new MessageConflictException();
        }
        count(message, "repeated");
        return new Receipt(known.id(), known.conversationId(), true);
    }

    private static void count(InboundMessage message, String outcome) {
        Metrics.counter("gongyou.inbound", "channel", message.account().channel(), "outcome", outcome)
                .increment();
    }
}
