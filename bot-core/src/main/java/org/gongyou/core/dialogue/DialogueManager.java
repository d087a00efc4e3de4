package org.gongyou.core.dialogue;

import java.util.List;

/** Decides the next step of a conversation. Stateless and thread-safe. */
public final class DialogueManager {

    /** Decides one turn; the same arguments always give the same decision. */
    public Decision decide(DialogueState state, Turn turn) {
        return new Decision(state, null, List.of(), List.of());
    }
}
