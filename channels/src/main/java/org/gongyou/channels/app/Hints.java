package org.gongyou.channels.app;

import org.gongyou.core.conversation.TranscriptAppended;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Passes hints on: to those who wait on this instance, and where there is a Redis to the other instances. */
@Component
class Hints {

    private final ConversationWatch watch;
    private final ObjectProvider<RedisHints> others;
    private final ApplicationEventPublisher events;

    Hints(ConversationWatch watch, ObjectProvider<RedisHints> others, ApplicationEventPublisher events) {
        this.watch = watch;
        this.others = others;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void grown(TranscriptAppended event) {
        tell(Hint.grown(event.conversationId(), event.seq()));
    }

    /** Tells everybody. Returns at once and never fails. */
    void tell(Hint hint) {
        deliver(hint);
        others.ifAvailable(redis -> redis.send(hint));
    }

    /** Tells this instance, as another has told it. */
    void deliver(Hint hint) {
        if (hint.kind() == Hint.Kind.TYPING) {
            events.publishEvent(new PersonTyping(hint.conversationId()));
        } else {
            watch.take(hint);
        }
    }
}
