package org.gongyou.channels.wecom;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongyou.channels.callback.Masked;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.conversation.Overheard;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes in what was pulled, item by item; each is stored when this returns, and the same one again changes nothing.
 *
 * <p>While a human in WeCom has the session, what both say goes into the transcript and is not answered; only words of danger
 * are taken all the same, so that the duty roster learns of them.
 */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** So long the platform takes a welcome after somebody has come in. */
    private static final Duration WELCOME = Duration.ofSeconds(20);

    private final Inbox inbox;
    private final Overheard overheard;
    private final Customers customers;
    private final Sessions sessions;
    private final Bounces bounces;
    private final Clock clock;

    Intake(Inbox inbox, Overheard overheard, Customers customers, Sessions sessions, Bounces bounces, Clock clock) {
        this.inbox = inbox;
        this.overheard = overheard;
        this.customers = customers;
        this.sessions = sessions;
        this.bounces = bounces;
        this.clock = clock;
    }

    void take(WeComAccount account, JsonNode json) {
        Synced item = SyncReader.read(account, json);
        try {
            take(account, item);
        } catch (MessageConflictException e) {
            // By the platform's own rule it is the same message; the first one is stored.
            log.warn("{}: a message came again with other content", account.ref());
        } catch (IllegalArgumentException e) {
            log.warn(
                    "{}: a message is passed over: {}",
                    account.ref(),
                    e.getClass().getName());
            count("malformed");
        }
    }

    private void take(WeComAccount account, Synced item) {
        if (item instanceof Synced.Said said) {
            customers.heard(account, said.message());
            heard(account, said.message());
        } else if (item instanceof Synced.Entered entered) {
            entered(account, entered);
        } else if (item instanceof Synced.Served served) {
            overheard.note(served.message(), Author.OPERATOR);
        } else if (item instanceof Synced.Changed changed) {
            sessions.changed(account, changed.customer(), changed.change());
        } else if (item instanceof Synced.Failed failed) {
            bounces.bounced(account, failed);
        } else {
            count("ignored");
        }
    }

    private void heard(WeComAccount account, InboundMessage message) {
        boolean danger = Lifeline.forWords(message.content()).isPresent();
        if (!danger && sessions.isWithHuman(account, message.sender())) {
            overheard.note(message, Author.PERSON);
        } else {
            accept(account, message);
        }
    }

    private void entered(WeComAccount account, Synced.Entered entered) {
        InboundMessage message = entered.message();
        Instant until = message.sentAt().plus(WELCOME);
        if (until.isAfter(clock.instant())) {
            customers.offer(account, message.sender(), entered.code(), until);
            accept(account, message);
        }
    }

    private void accept(WeComAccount account, InboundMessage message) {
        Receipt receipt = inbox.accept(message);
        customers.talksIn(account, message.sender(), receipt.conversationId());
        log.info(
                "{}: message from {} {}",
                account.ref(),
                Masked.id(message.sender()),
                receipt.repeated() ? "came again" : "accepted");
        inbox.handleSoon(receipt);
    }

    private static void count(String outcome) {
        Metrics.counter("gongyou.inbound", "channel", WeComAccount.CHANNEL, "outcome", outcome)
                .increment();
    }
}
