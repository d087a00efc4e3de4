package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.message.OutboundMessage.Choice;

/** What a slot found in an utterance. */
sealed interface Reading {

    /** An answer in normal form. */
    record Value(String value) implements Reading {}

    /**
     * An answer that breaks the slot's rule.
     *
     * @param wording the key of the sentence that says which rule
     * @param given what the person gave, in normal form
     * @param choices answers to choose from instead
     */
    record Fault(String wording, String given, List<Choice> choices) implements Reading {}
}
