package org.gongyou.core.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * What a reader sees of a turn.
 *
 * @param before the state before it
 * @param flows the services under way, the innermost last, each in the version that is in force
 */
record Scene(DialogueState before, Turn turn, List<Flow> flows) {

    private static final Duration AWAY = Duration.ofMinutes(30);

    /** Over a weekend; whoever has not been called back by then is not waiting any more. */
    private static final Duration WAITED = Duration.ofDays(3);

    Scene {
        flows = List.copyOf(flows);
    }

    /** The service under way. */
    Optional<Flow> flow() {
        return flows.isEmpty() ? Optional.empty() : Optional.of(flows.get(flows.size() - 1));
    }

    /** The person's words, if there are any. */
    Optional<Understanding> heard() {
        return Optional.ofNullable(turn.understanding());
    }

    /** What the person sent, if it is of that kind. */
    <C extends Content> Optional<C> sent(Class<C> kind) {
        return kind.isInstance(turn.content()) ? Optional.of(kind.cast(turn.content())) : Optional.empty();
    }

    /** The steering word that the words are. */
    Optional<Cue> cue() {
        return heard().flatMap(h -> Cue.of(h.normalised()));
    }

    /** The likeliest intent, if we may act upon it without asking back. */
    Optional<RankedIntent> sure() {
        return heard().flatMap(Certainty::sure);
    }

    boolean waitsFor(Pending.Kind kind) {
        return before.pending() != null && before.pending().kind() == kind;
    }

    /** What may be tapped in our last bubble. */
    List<OutboundMessage.Choice> choices() {
        return before.last() == null ? List.of() : before.last().choices();
    }

    /** Whether a human was called for and may still be expected. */
    boolean waitsForHuman() {
        return before.humanSince() != null
                && Duration.between(before.humanSince(), turn.now()).compareTo(WAITED) < 0;
    }

    /** Whether the person comes back after a pause. */
    boolean away() {
        return before.lastAt() != null
                && Duration.between(before.lastAt(), turn.now()).compareTo(AWAY) > 0;
    }
}
