package org.gongyou.core.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The calculation told last, so that it can be worked out anew when the person corrects a figure, adds one, or supposes
 * another. Forgotten after two hours.
 *
 * @param flow its form as it was finished
 * @param at when it was worked out
 */
public record Reckoned(Flow flow, Instant at) {

    private static final Duration KEPT = Duration.ofHours(2);

    /** Its form, while it may still be meant. */
    Optional<Flow> since(Instant now) {
        return at.plus(KEPT).isAfter(now) ? Optional.of(flow) : Optional.empty();
    }
}
