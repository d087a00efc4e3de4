package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a turn must lead to; what is null or empty is not looked at.
 *
 * @param bot each is found in the reply
 * @param notBot none is found in the reply
 * @param slots of the form under way, or as handed in by this turn; null for one that is not filled
 * @param service the form under way after the turn; a {@code Wanted} null for none
 * @param state the slot asked for, {@code *confirm} before handing in
 * @param effects exactly these, in this order
 */
record Expectation(
        List<Pattern> bot,
        List<Pattern> notBot,
        Map<String, @Nullable String> slots,
        @Nullable Wanted service,
        @Nullable Wanted state,
        @Nullable List<String> effects,
        @Nullable Boolean handoff,
        @Nullable Levels crisis,
        @Nullable Integer replies) {

    /** A value that may be null, where the key may be absent too. */
    record Wanted(@Nullable String value) {}

    /** Levels of danger, both included. */
    record Levels(int from, int to) {
        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + " to " + to;
        }
    }

    /** One line for everything that is not as expected. */
    List<String> differences(Played turn) {
        List<String> found = new ArrayList<>();
        bot.stream()
                .filter(p -> !p.matcher(turn.reply()).find())
                .forEach(p -> found.add("bot: expected to find /" + p + "/ in the reply"));
        notBot.stream()
                .filter(p -> p.matcher(turn.reply()).find())
                .forEach(p -> found.add("not_bot: expected not to find /" + p + "/ in the reply"));
        slots.forEach(
                (slot, value) -> compare("slots." + slot, value, turn.slots().get(slot), found));
        if (service != null) {
            compare("service", service.value(), turn.service(), found);
        }
        if (state != null) {
            compare("state", state.value(), turn.asking(), found);
        }
        if (effects != null) {
            compare("effects", effects.toString(), turn.effectNames().toString(), found);
        }
        if (handoff != null) {
            compare(
                    "handoff",
                    handoff.toString(),
                    String.valueOf(turn.effectNames().contains("handoff")),
                    found);
        }
        if (crisis != null && (turn.crisis() < crisis.from() || turn.crisis() > crisis.to())) {
            found.add("crisis: expected " + crisis + ", was " + turn.crisis());
        }
        if (replies != null) {
            compare("replies", replies.toString(), String.valueOf(turn.bubbles()), found);
        }
        return found;
    }

    private static void compare(String what, @Nullable String expected, @Nullable String was, List<String> found) {
        if (!Objects.equals(expected, was)) {
            found.add(what + ": expected " + shown(expected) + ", was " + shown(was));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
