package org.gongyou.core.conversation;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.conversation.InboundMapper.InboundRow;
import org.gongyou.core.conversation.InboundMapper.InboundStatus;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.message.Content;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.crisis.CrisisDetector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes the turns of a conversation, one message after the other. A turn that fails leaves nothing behind and is taken
 * again a little later; a message that keeps failing is answered by an apology, so that it cannot block its sender.
 */
@Component
class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final InboundMapper inbound;
    private final Interpreter interpreter;
    private final TurnScript script;
    private final Transactions transactions;
    private final Callers callers;
    private final Outbox outbox;
    private final TurnProperties properties;
    private final Clock clock;

    Turns(
            InboundMapper inbound,
            Interpreter interpreter,
            TurnScript script,
            Transactions transactions,
            Callers callers,
            Outbox outbox,
            TurnProperties properties,
            Clock clock) {
        this.inbound = inbound;
        this.interpreter = interpreter;
        this.script = script;
        this.transactions = transactions;
        this.callers = callers;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Handles the oldest unhandled message of the conversation.
     *
     * @return whether there is one message less to handle; not so if there was none, or none that may be tried yet
     */
    boolean next(long conversationId) {
        InboundRow message = inbound.findOldestNew(conversationId);
        if (message == null || message.nextAttemptAt().isAfter(clock.instant())) {
            return false;
        }
        try {
            Content content = SealedJson.open(message.content(), Content.class);
            Understanding understanding = understand(content);
            TurnScript.Played played = Metrics.timer("gongyou.turn", "stage", "store")
                    .record(() -> transactions.apart(() -> script.play(message, content, understanding)));
            pushUnlessAwaited(message, played);
            return true;
        } catch (TransientDataAccessException e) {
            LOG.warn("Turn {} found the database busy: {}", message.id(), Faults.describe(e));
            inbound.postpone(message.id(), clock.instant().plus(properties.firstBackOff()));
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(message, e);
        }
    }

    /** Whoever the reply was offered to may have left before it was there. */
    private void pushUnlessAwaited(InboundRow message, TurnScript.@Nullable Played played) {
        Long offered = played == null ? null : played.offered();
        if (offered != null && callers.waitingUntil(message.id()).isEmpty()) {
            outbox.push(offered);
        }
    }

    /** Pure and sometimes slow, so it is done before anything is locked. */
    private @Nullable Understanding understand(Content content) {
        Optional<String> words = content.words();
        if (words.isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        try {
            return Metrics.timer("gongyou.turn", "stage", "understand")
                    .record(() -> interpreter.interpret(words.get(), today));
        } catch (RuntimeException | LinkageError e) {
            Crisis crisis = CrisisDetector.standard().detect(words.get());
            if (!crisis.danger()) {
                throw e;
            }
            LOG.error("Words of danger are answered without understanding: {}", Faults.describe(e));
            return new Understanding(
                    words.get(), words.get(), List.of(), List.of(), false, List.of(), crisis, List.of());
        }
    }

    private boolean failed(InboundRow message, Throwable fault) {
        int attempts = message.attempts() + 1;
        LOG.error("Turn {} failed, attempt {}: {}", message.id(), attempts, Faults.describe(fault));
        if (attempts < properties.attempts()) {
            Instant again = clock.instant().plus(properties.backOff(attempts));
            inbound.noteFailure(message.id(), again);
            return false;
        }
        try {
            pushUnlessAwaited(message, transactions.apart(() -> script.apologise(message)));
        } catch (RuntimeException e) {
            LOG.error("Turn {} is given up without a word: {}", message.id(), Faults.describe(e));
            inbound.finish(message.id(), InboundStatus.FAILED, clock.instant());
        }
        return true;
    }
}
