package org.gongyou.core.message;

import org.jspecify.annotations.Nullable;

/**
 * What of a reply can be shown at once, where a platform's response holds less than we have to say.
 *
 * @param shown goes back in the response
 * @param rest follows as a message of its own; null when there is none
 */
public record Portion(OutboundMessage shown, @Nullable OutboundMessage rest) {

    /** All of it at once. */
    public static Portion whole(OutboundMessage reply) {
        return new Portion(reply, null);
    }
}
