package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Where a conversation stands. Serialises to JSON; an empty object is a new conversation.
 *
 * @param flows active services, the innermost last
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueState(List<Flow> flows) {

    public DialogueState {
        flows = List.copyOf(flows);
    }

    /** A conversation in which nothing is under way. */
    public static DialogueState empty() {
        return new DialogueState(List.of());
    }
}
