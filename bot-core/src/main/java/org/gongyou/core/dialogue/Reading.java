package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.jspecify.annotations.Nullable;

/** What a slot found in an utterance. */
sealed interface Reading {

    /**
     * An answer in normal form.
     *
     * @param workings how it came about, where it was worked out from what was said; null where it was said so
     */
    record Value(String value, @Nullable String workings) implements Reading {

        Value(String value) {
            this(value, null);
        }
    }

    /**
     * An answer that breaks the slot's rule.
     *
     * @param wording the key of the sentence that says which rule
     * @param given what the person gave, in normal form
     * @param choices answers to choose from instead
     */
    record Fault(String wording, String given, List<Choice> choices) implements Reading {}
}
