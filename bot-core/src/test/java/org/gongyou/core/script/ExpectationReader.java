package org.gongyou.core.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.script.Expectation.Wanted;
import org.jspecify.annotations.Nullable;

/** Reads what a turn must lead to. */
final class ExpectationReader {

    private static final List<String> KEYS =
            List.of("bot", "not_bot", "slots", "service", "state", "effects", "handoff", "crisis", "replies");

    private ExpectationReader() {}

    static Expectation read(Entry entry) {
        Map<String, Entry> keys = entry.map(KEYS);
        if (keys.isEmpty()) {
            entry.fault("expects nothing; it needs one of " + String.join(", ", KEYS));
        }
        Map<String, @Nullable String> slots = new LinkedHashMap<>();
        if (keys.containsKey("slots")) {
            keys.get("slots").map().forEach((slot, value) -> slots.put(slot, value.textOrNull()));
        }
        return new Expectation(
                patterns(keys.get("bot")),
                patterns(keys.get("not_bot")),
                slots,
                wanted(keys.get("service")),
                wanted(keys.get("state")),
                Optional.ofNullable(keys.get("effects"))
                        .map(e -> e.list().stream().map(Entry::text).toList())
                        .orElse(null),
                Optional.ofNullable(keys.get("handoff")).map(Entry::flag).orElse(null),
                Optional.ofNullable(keys.get("crisis"))
                        .map(ExpectationReader::levels)
                        .orElse(null),
                Optional.ofNullable(keys.get("replies"))
                        .flatMap(e -> e.one("how many bubbles", Integer::valueOf))
                        .orElse(null));
    }

    private static @Nullable Wanted wanted(@Nullable Entry entry) {
        return entry == null ? null : new Wanted(entry.textOrNull());
    }

    /** {@code crisis: 3} is a level; {@code true} is any at which business stops, {@code false} any other. */
    private static Expectation.Levels levels(Entry entry) {
        return entry.one("a level from 0 to 4, or true or false", t -> switch (t) {
                    case "true" -> new Expectation.Levels(3, 4);
                    case "false" -> new Expectation.Levels(0, 2);
                    default ->
                        t.matches("[0-4]") ? new Expectation.Levels(Integer.parseInt(t), Integer.parseInt(t)) : null;
                })
                .orElse(new Expectation.Levels(0, 4));
    }

    private static List<Pattern> patterns(@Nullable Entry entry) {
        return entry == null
                ? List.of()
                : entry.items().stream()
                        .flatMap(e -> e.one("a regular expression", Pattern::compile).stream())
                        .toList();
    }
}
