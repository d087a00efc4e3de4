package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands. Serialises to JSON of at most 16 KiB; an empty object is a new conversation.
 *
 * @param flows active services, the innermost last
 * @param pending a question of ours outside the forms
 * @param last our last bubble, for "please repeat" and for answers by number
 * @param misses how many turns in a row were not understood
 * @param lastAt when the person last spoke
 * @param turns how many bubbles we have said, so that the same sentence is not said the same way every time
 * @param humanSince since when a human has been called for; null when none is waited for
 * @param bundle the event of several services that is being gone through; null for none
 * @param told what other services may take over instead of asking it again
 * @param reckoned the calculation told last; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DialogueState(
        List<Flow> flows,
        @Nullable Pending pending,
        @Nullable OutboundMessage last,
        int misses,
        @Nullable Instant lastAt,
        int turns,
        @Nullable Instant humanSince,
        @Nullable Told told,
        @Nullable BundleUnderWay bundle,
        @Nullable Reckoned reckoned) {

    public DialogueState {
        flows = flows == null ? List.of() : List.copyOf(flows);
    }

    public DialogueState(
            List<Flow> flows,
            @Nullable Pending pending,
            @Nullable OutboundMessage last,
            int misses,
            @Nullable Instant lastAt) {
        this(flows, pending, last, misses, lastAt, 0, null, null, null, null);
    }

    /** A conversation in which nothing has been said. */
    public static DialogueState empty() {
        return new DialogueState(List.of(), null, null, 0, null, 0, null, null, null, null);
    }

    /** The same state, with the last bubble as the person saw it: its gaps filled in by what the effects brought. */
    public DialogueState saying(OutboundMessage shown) {
        return last == null ? this : StateLimit.within(withLast(shown.withoutCard()));
    }

    DialogueState withLast(OutboundMessage other) {
        return new DialogueState(flows, pending, other, misses, lastAt, turns, humanSince, told, bundle, reckoned);
    }

    /** The same, with nothing to take over and nothing to work out again. */
    DialogueState withoutTold() {
        return new DialogueState(flows, pending, last, misses, lastAt, turns, humanSince, null, bundle, null);
    }

    /** The conversation with other forms under way. */
    public DialogueState withFlows(List<Flow> others) {
        return new DialogueState(others, pending, last, misses, lastAt, turns, humanSince, told, bundle, reckoned);
    }

    /** The conversation after something outside the forms was said. */
    public DialogueState answered(@Nullable Pending question, OutboundMessage reply, Instant at) {
        return new DialogueState(flows, question, reply, 0, at, turns + 1, humanSince, told, bundle, reckoned);
    }
}
