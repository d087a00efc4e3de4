package org.gongyou.core.dialogue;

/** Decides one turn of a conversation. Pure: the same arguments always give the same decision. */
@FunctionalInterface
public interface Dialogue {

    /** The new state, the reply and the effects of one turn. */
    Decision decide(DialogueState state, Turn turn);
}
