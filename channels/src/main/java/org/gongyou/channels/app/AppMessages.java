package org.gongyou.channels.app;

import java.time.Clock;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes messages in: counted, checked, stored, and then handled in the background. */
@Component
class AppMessages {

    /** Stands in message keys that we made ourselves; a client's id cannot hold it. */
    static final String OWN_KEY = "#";

    private static final Logger LOG = LoggerFactory.getLogger(AppMessages.class);

    private final AppProperties properties;
    private final AppLimits limits;
    private final Inbox inbox;
    private final Hints hints;
    private final Clock clock;

    AppMessages(AppProperties properties, AppLimits limits, Inbox inbox, Hints hints, Clock clock) {
        this.properties = properties;
        this.limits = limits;
        this.inbox = inbox;
        this.hints = hints;
        this.clock = clock;
    }

    /**
     * Stores a message for good.
     *
     * @throws AppProblem 429 if the visitor writes too often, 400 if the message is none
     */
    Receipt take(AppSession session, AppMessage message) {
        limits.countMessage(session.sender());
        String id = message.id();
        Content content = message.toContent(properties.textLimit());
        // A page that is opened twice in one session is greeted once, under whatever id it says so.
        String key = content instanceof Content.Event ? "opened" + OWN_KEY + session.id() : id;
        AccountRef account = new AccountRef(AppChannel.NAME, session.account());
        Receipt receipt = inbox.accept(new InboundMessage(account, session.sender(), key, clock.instant(), content));
        if (!receipt.repeated() && !(content instanceof Content.Event)) {
            hints.tell(Hint.answering(receipt.conversationId()));
        }
        inbox.handleSoon(receipt);
        LOG.info(
                "{} message {} of conversation {} {}",
                account,
                receipt.inboundId(),
                receipt.conversationId(),
                receipt.repeated() ? "repeated" : "taken");
        return receipt;
    }
}
