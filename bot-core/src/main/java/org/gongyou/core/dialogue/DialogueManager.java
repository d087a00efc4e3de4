package org.gongyou.core.dialogue;

import java.util.List;

/** Decides the next step of a conversation. Stateless and thread-safe. */
public final class DialogueManager implements Dialogue {

    /** Decides one turn; the same arguments always give the same decision. */
    @Override
    public Decision decide(DialogueState state, Turn turn) {
        return new Decision(state, null, List.of(), List.of());
    }
}
