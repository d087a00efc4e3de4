package org.gongyou.core.fulfilment;

import org.gongyou.core.dialogue.PersonView;

/**
 * Who asks, and in which conversation he is to be told of it later.
 *
 * @param view what is known of him; how much of his own he may see is decided by it
 * @param words what he says with it; empty where he says nothing
 */
public record Asker(long personId, long conversationId, String channel, PersonView view, String words) {

    /** No person has this number. */
    private static final long NOBODY = 0;

    /** Who is to be shown something: nobody in particular, where the contact has not proved whose things it may see. */
    Asker asSeen() {
        return view.acquaintance().standing().seesOnlyThisConversation()
                ? new Asker(NOBODY, conversationId, channel, view, words)
                : this;
    }
}
