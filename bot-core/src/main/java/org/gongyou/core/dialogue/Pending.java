package org.gongyou.core.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * A question of ours outside any form, waiting for its answer.
 *
 * @param subject what it is about: a service id for {@link Kind#OFFER}
 */
public record Pending(Kind kind, @Nullable String subject) {

    /** What we asked. */
    public enum Kind {
        /** "Shall I start it now?" */
        OFFER,
        /** "Really give this form up?" */
        CANCEL,
        /** "Shall I find a human for you?" */
        HUMAN,
        /** Somebody may be in danger; business waits until the person wants to go on. */
        DANGER
    }
}
