package org.gongyou.channels.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content.Event.Kind;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in a trusted push: stored first, then answered if the answer is ready in time. */
@Component
class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Doors doors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    Reception(Inbox inbox, Contacts contacts, ApplicationEventPublisher events, Clock clock) {
        this(new Doors(inbox::accept, inbox::replyWithin, contacts::following), events, clock);
    }

    Reception(Doors doors, ApplicationEventPublisher events, Clock clock) {
        this.doors = doors;
        this.events = events;
        this.clock = clock;
    }

    /** The doors of the house that a push goes through; one by one, so that tests need no house. */
    record Doors(
            Function<InboundMessage, Receipt> accept,
            BiFunction<Receipt, Duration, Optional<OutboundMessage>> replyWithin,
            Following following) {

        /** Notes whether somebody follows an account. */
        interface Following {
            void note(AccountRef account, String openid, boolean following);
        }
    }

    /**
     * When the platform's patience ends.
     *
     * @param deadline by {@link System#nanoTime()}
     */
    record Deadline(long deadline) {

        static Deadline in(Duration patience) {
            return new Deadline(System.nanoTime() + patience.toNanos());
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }
    }

    /**
     * What to answer a push with.
     *
     * @param repeated whether it was answered before
     */
    record Reply(OutboundMessage message, boolean repeated) {}

    /** Stores the push; gives what to answer it with, if there is something and it is known in time. */
    Optional<Reply> take(Push push, Deadline deadline) {
        InboundMessage message = push.message();
        if (push.isIgnored()) {
            Inbound.count("ignored");
            announce(push);
            return Optional.empty();
        }
        if (push.is(Kind.SUBSCRIBE) || push.is(Kind.UNSUBSCRIBE)) {
            doors.following().note(message.account(), message.sender(), push.is(Kind.SUBSCRIBE));
        }
        Optional<Receipt> receipt = store(push);
        announce(push);
        return receipt.flatMap(stored ->
                doors.replyWithin().apply(stored, deadline.left()).map(reply -> new Reply(reply, stored.repeated())));
    }

    private Optional<Receipt> store(Push push) {
        try {
            Receipt receipt = doors.accept().apply(push.message());
            log.info(
                    "{}: {} from {} {}",
                    push.message().account(),
                    push.kind(),
                    Masked.openid(push.message().sender()),
                    receipt.repeated() ? "came again" : "accepted");
            return Optional.of(receipt);
        } catch (MessageConflictException e) {
            // By the platform's own rule it is the same message; the first one is stored, and that is the one that
            // counts.
            log.warn(
                    "{}: a message came again with other content",
                    push.message().account());
            return Optional.empty();
        }
    }

    private void announce(Push push) {
        InboundMessage message = push.message();
        events.publishEvent(
                new CallbackAccepted(message.account().name(), message.sender(), push.kind(), clock.instant()));
    }
}
