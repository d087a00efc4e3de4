package org.gongyou.core.dialogue;

/** Decides turns; {@link DialogueManager} does it for real, tests script it. */
@FunctionalInterface
public interface Dialogue {

    /** Decides one turn; the same arguments always give the same decision. */
    Decision decide(DialogueState state, Turn turn);
}
