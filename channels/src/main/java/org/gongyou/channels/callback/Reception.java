package org.gongyou.channels.callback;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content.Event.Kind;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in a trusted push of any platform: stored first, then answered if the answer is ready in time. */
@Component
public class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Doors doors;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Patience patience = new Patience();

    @Autowired
    Reception(Inbox inbox, Contacts contacts, ApplicationEventPublisher events, Clock clock) {
        this(new Doors(inbox::accept, inbox::replyWithin, contacts::following), events, clock);
    }

    public Reception(Doors doors, ApplicationEventPublisher events, Clock clock) {
        this.doors = doors;
        this.events = events;
        this.clock = clock;
    }

    /** The doors of the house that a push goes through; one by one, so that tests need no house. */
    public record Doors(Function<InboundMessage, Receipt> accept, Answering answering, Following following) {

        /** Waits for the reply to a stored message. */
        public interface Answering {
            Optional<OutboundMessage> replyWithin(
                    Receipt receipt, Duration patience, Function<OutboundMessage, Portion> cut);
        }

        /** Notes whether somebody follows an account. */
        public interface Following {
            void note(AccountRef account, String sender, boolean following);
        }
    }

    /**
     * When the platform's patience ends.
     *
     * @param deadline by {@link System#nanoTime()}
     */
    public record Deadline(long deadline) {

        public static Deadline in(Duration patience) {
            return new Deadline(System.nanoTime() + patience.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }
    }

    /**
     * Stores the push; gives what to answer it with, if there is something and it is known in time. Where the house fails, or does
     * not come to an end while the platform waits, somebody in danger still gets the fixed sentences with the hotlines.
     *
     * @param cut what of the reply the platform's response holds; the rest follows by itself
     */
    public Optional<OutboundMessage> take(Push push, Deadline deadline, Function<OutboundMessage, Portion> cut) {
        try {
            return patience.within(deadline, () -> taken(push, deadline, cut));
        } catch (RuntimeException e) {
            OutboundMessage lifeline =
                    Lifeline.forWords(push.message().content()).orElseThrow(() -> e);
            CallbackCounter.count(push.message().account().channel(), "lifeline");
            log.error(
                    "{}: words of danger are answered although nothing can be stored: {}",
                    push.message().account(),
                    e.getClass().getName());
            return Optional.of(lifeline);
        }
    }

    private Optional<OutboundMessage> taken(Push push, Deadline deadline, Function<OutboundMessage, Portion> cut) {
        InboundMessage message = push.message();
        if (push.isIgnored()) {
            CallbackCounter.count(message.account().channel(), "ignored");
            announce(push);
            return Optional.empty();
        }
        long began = System.nanoTime();
        if (push.is(Kind.SUBSCRIBE) || push.is(Kind.UNSUBSCRIBE)) {
            doors.following().note(message.account(), message.sender(), push.is(Kind.SUBSCRIBE));
        }
        Optional<Receipt> receipt = store(push);
        announce(push);
        Optional<OutboundMessage> reply =
                receipt.flatMap(stored -> doors.answering().replyWithin(stored, deadline.left(), cut));
        if (reply.isPresent()) {
            AccountRef account = message.account();
            Metrics.timer("gongyou.reply", "channel", account.channel(), "account", account.name(), "way", "response")
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
        return reply;
    }

    private Optional<Receipt> store(Push push) {
        InboundMessage message = push.message();
        try {
            Receipt receipt = doors.accept().apply(message);
            log.info(
                    "{}: {} from {} {}",
                    message.account(),
                    push.kind(),
                    Masked.id(message.sender()),
                    receipt.repeated() ? "came again" : "accepted");
            return Optional.of(receipt);
        } catch (MessageConflictException e) {
            // By the platform's own rule it is the same message; the first one is stored, and that is the one that
            // counts.
            log.warn("{}: a message came again with other content", message.account());
            return Optional.empty();
        }
    }

    private void announce(Push push) {
        InboundMessage message = push.message();
        events.publishEvent(new CallbackAccepted(message.account(), message.sender(), push.kind(), clock.instant()));
    }
}
