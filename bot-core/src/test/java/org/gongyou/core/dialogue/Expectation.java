package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a turn of a script must lead to. {@code service: null} means that nothing is under way any more, which is why the
 * keys that a file has are kept.
 */
final class Expectation {

    private static final Set<String> KEYS =
            Set.of("bot", "not_bot", "slots", "service", "effects", "handoff", "crisis", "replies", "state");

    private final Map<String, @Nullable Object> wanted = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String key, @Nullable Object value) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("expect has no '" + key + "'; it knows " + KEYS);
        }
        wanted.put(key, value);
    }

    void check(String where, Outcome outcome) {
        patterns("bot").forEach(p -> assertThat(outcome.reply()).as(where).containsPattern(p));
        patterns("not_bot").forEach(p -> assertThat(outcome.reply()).as(where).doesNotContainPattern(p));
        if (wanted.get("slots") instanceof Map<?, ?> slots) {
            slots.forEach((slot, value) -> assertThat(outcome.slots().get(String.valueOf(slot)))
                    .as(where + " slot " + slot)
                    .isEqualTo(value == null ? null : String.valueOf(value)));
        }
        if (wanted.containsKey("service")) {
            assertThat(outcome.service()).as(where + " service").isEqualTo(wanted.get("service"));
        }
        if (wanted.get("effects") instanceof List<?> effects) {
            assertThat(outcome.effects()).as(where + " effects").isEqualTo(effects);
        }
        check(where, outcome.effects(), "handoff", "handoff");
        if (wanted.get("crisis") instanceof Integer level) {
            assertThat(outcome.crisis()).as(where + " crisis").isEqualTo(level);
        }
        if (wanted.get("replies") instanceof Integer count) {
            assertThat(outcome.reply().isEmpty() ? 0 : 1).as(where + " replies").isEqualTo(count);
        }
        if (wanted.get("state") instanceof String state) {
            assertThat(outcome.asking()).as(where + " state").isEqualTo(state);
        }
    }

    private void check(String where, List<String> effects, String key, String effect) {
        if (wanted.get(key) instanceof Boolean expected) {
            assertThat(effects.contains(effect)).as(where + " " + key).isEqualTo(expected);
        }
    }

    private List<Pattern> patterns(String key) {
        Object value = wanted.get(key);
        List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        return list.stream().map(p -> Pattern.compile(String.valueOf(p))).collect(Collectors.toList());
    }

    /** What a turn did lead to. */
    record Outcome(
            String reply,
            Map<String, String> slots,
            @Nullable String service,
            @Nullable String asking,
            List<String> effects,
            int crisis) {}
}
