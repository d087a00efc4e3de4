package org.gongyou.channels.callback;

import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;

/**
 * What the platform pushed, in our words.
 *
 * @param recipient the account's original id, as the platform wrote it
 * @param kind the platform's type in lower case; for an event {@code event:} and its name
 */
public record Push(String recipient, String kind, InboundMessage message) {

    /** Whether it is an event of which nobody takes notice: a page opened, a job of ours finished. */
    public boolean isIgnored() {
        return message.content() instanceof Content.Event event && event.kind() == Content.Event.Kind.OTHER;
    }

    /** Whether it is this event. */
    public boolean is(Content.Event.Kind event) {
        return message.content() instanceof Content.Event it && it.kind() == event;
    }
}
