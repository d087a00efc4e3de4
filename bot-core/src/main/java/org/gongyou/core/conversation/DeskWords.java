package org.gongyou.core.conversation;

import org.gongyou.core.message.OutboundMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an operator says to somebody from the desk. */
@Service
public class DeskWords {

    private final Notices notices;

    DeskWords(Notices notices) {
        this.notices = notices;
    }

    /** Says it in a conversation, on the channel that it is on, as soon as the transaction under way has committed, at any hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(long conversationId, String text) {
        notices.sayFor(conversationId, OutboundMessage.text(text));
    }
}
