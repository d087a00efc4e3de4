package org.gongyou.core.conversation;

import java.time.Duration;
import java.util.Optional;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.springframework.stereotype.Service;

/**
 * The door for what people say. Thread-safe; any number of instances may share a database.
 *
 * <p>A channel accepts the message, and only then acknowledges it to its platform; after that it either waits a little
 * for the reply or lets it be handled in the background.
 */
@Service
public class Inbox {

    /**
     * Commits the message under its unique key (account, sender, message key) before returning; creates contact, person
     * and conversation at need.
     *
     * @return the receipt; for a message that had been accepted before, the first one, marked as repeated
     * @throws MessageConflictException if another content was accepted under this key
     */
    public Receipt accept(InboundMessage message) {
        throw new UnsupportedOperationException();
    }

    /**
     * Handles everything of the conversation up to this message, in order and one at a time, and claims the reply for
     * the caller: what is returned must be shown to the person in the platform's response, and is not pushed as well. A
     * repeat gets the same reply again.
     *
     * @return empty when there is nothing to say, or when the reply is not ready in time and will be pushed later
     */
    public Optional<OutboundMessage> replyWithin(Receipt receipt, Duration patience) {
        throw new UnsupportedOperationException();
    }

    /** Handles it in the background; the reply reaches the person by transcript, or by push where the channel pushes. */
    public void handleSoon(Receipt receipt) {
        throw new UnsupportedOperationException();
    }
}
