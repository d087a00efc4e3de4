package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of ours outside any form, waiting for its answer.
 *
 * @param subject what it is about: a service id for {@link Kind#OFFER}
 * @param known answers that the person gave on the way, by slot name; the service starts with them. Of {@link Kind#DOUBT} what is
 *     taken up if it was not meant ({@link TakenUp})
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Pending(Kind kind, @Nullable String subject, Map<String, String> known) {

    public Pending {
        known = known == null ? Map.of() : Map.copyOf(known);
    }

    /** What we asked. */
    public enum Kind {
        /** "Shall I start it now?" */
        OFFER,
        /** "Really give this form up?" */
        CANCEL,
        /** "Shall I find a human for you?" */
        HUMAN,
        /** Somebody may be in danger; business waits until the person wants to go on. */
        DANGER,
        /** "Do you mean that you think of harming yourself?" */
        DOUBT,
        /** After an alarm, before business goes on: "Are you safe now?" */
        SAFE,
        /** "Which of these do you mean?", services by their ids with commas, or legal topics as {@link Matter} writes them. */
        CLARIFY,
        /** A legal question was answered, and what comes next may be more about it; the subject is its topic. */
        ANSWERED,
        /** A fact that a legal question depends on; the subject is topic and fact with a colon between them. */
        FACT,
        /** A question about the person himself; {@code subject} says which. */
        PERSON;

        /** Whether somebody may be in danger, so that nothing else is to be said. */
        public boolean ofDanger() {
            return this == DANGER || this == DOUBT || this == SAFE;
        }
    }
}
