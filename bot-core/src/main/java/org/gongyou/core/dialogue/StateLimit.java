package org.gongyou.core.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;

/**
 * Keeps a state small. Forms under way may take {@link #MOST_OF_FORMS}; a turn that would make them larger is refused with
 * nothing of it done, and all that was filled in before stays. Where the whole would be larger than {@link #MOST}, the words
 * of our last bubble are forgotten: whoever wants to hear them again is asked the open question instead. If that is not enough,
 * what other services might have taken over and the last calculation are forgotten, too.
 */
final class StateLimit {

    /** The most bytes of a state as JSON. */
    static final int MOST = 16 * 1024;

    /** The most bytes of its forms; what is left is for the last bubble's choices and a question outside the forms. */
    static final int MOST_OF_FORMS = 14 * 1024;

    /** A character that has to be escaped takes so many. */
    private static final int MOST_OF_A_CHARACTER = 6;

    private static final int NAMES_AND_MARKS = 200;

    private StateLimit() {}

    /** The decision, or the refusal that takes its place. */
    static Decision kept(DialogueState before, Decision decision) {
        List<Flow> flows = decision.state().flows();
        boolean large = !flows.equals(before.flows()) && atMost(flows) > MOST_OF_FORMS;
        if (large && size(flows) > Math.max(MOST_OF_FORMS, size(before.flows()))) {
            return refused(before, decision);
        }
        DialogueState state = within(decision.state());
        return state.equals(decision.state())
                ? decision
                : new Decision(state, decision.reply(), decision.effects(), decision.because());
    }

    /** The state, without the words of its last bubble where there is no room for them. */
    static DialogueState within(DialogueState state) {
        OutboundMessage last = state.last();
        int words = last == null ? 0 : last.text().length() * MOST_OF_A_CHARACTER;
        int told = state.told() == null ? 0 : Told.MOST * MOST_OF_A_CHARACTER;
        int reckoned =
                state.reckoned() == null ? 0 : atMost(List.of(state.reckoned().flow()));
        boolean roomy = words + told + reckoned + atMost(state.flows()) + (MOST - MOST_OF_FORMS) <= MOST;
        if (roomy || size(state) <= MOST) {
            return state;
        }
        DialogueState silent = last == null ? state : state.withLast(last.withText(""));
        return size(silent) <= MOST ? silent : silent.withoutTold();
    }

    private static Decision refused(DialogueState before, Decision decision) {
        OutboundMessage reply = new OutboundMessage(
                Wording.of("state.full"),
                List.of(new OutboundMessage.Choice("human", Wording.of("choice.human"))),
                List.of());
        DialogueState tried = decision.state();
        DialogueState state = new DialogueState(
                before.flows(),
                null,
                reply,
                tried.misses(),
                tried.lastAt(),
                tried.turns(),
                tried.humanSince(),
                before.told(),
                before.bundle(),
                before.reckoned());
        return new Decision(state, reply, List.of(), List.of(Reason.remark("more than a conversation may hold")));
    }

    private static int size(Object part) {
        return SealedJson.seal(part).text().getBytes(StandardCharsets.UTF_8).length;
    }

    /** What forms can take at most; found without writing them. */
    private static int atMost(List<Flow> flows) {
        int most = 0;
        for (Flow flow : flows) {
            most += NAMES_AND_MARKS + length(flow.id()) + length(flow.service());
            most += flow.slots().entrySet().stream()
                    .mapToInt(e -> length(e.getKey()) + length(e.getValue()))
                    .sum();
            most += flow.proposed().entrySet().stream()
                    .mapToInt(e -> length(e.getKey()) + length(e.getValue()))
                    .sum();
            most += flow.skipped().stream().mapToInt(StateLimit::length).sum();
        }
        return most;
    }

    private static int length(String text) {
        return text.length() * MOST_OF_A_CHARACTER + MOST_OF_A_CHARACTER;
    }
}
