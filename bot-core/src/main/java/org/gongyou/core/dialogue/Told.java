package org.gongyou.core.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person has told us in forms that are finished, as far as other services take it over instead of asking it again. Forgotten
 * after a day; never holds sensitive answers.
 *
 * @param answers by slot; what was worked out, by calculator
 * @param at when something was last added
 * @param fleeting whether it is forgotten with the turn after that
 */
public record Told(Map<String, String> answers, Instant at, boolean fleeting) {

    /** The most characters, names included; the oldest go first. */
    static final int MOST = 2000;

    private static final Duration KEPT = Duration.ofHours(24);

    public Told {
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** What was known, and more. */
    static Told of(Map<String, String> known, Map<String, String> more, Instant at, boolean fleeting) {
        Map<String, String> all = new LinkedHashMap<>(known);
        more.forEach((name, value) -> {
            all.remove(name);
            all.put(name, value);
        });
        List<String> oldestFirst = new ArrayList<>(all.keySet());
        for (String name : oldestFirst) {
            if (length(all) > MOST) {
                all.remove(name);
            }
        }
        return new Told(all, at, fleeting);
    }

    private static int length(Map<String, String> answers) {
        return answers.entrySet().stream()
                .mapToInt(e -> e.getKey().length() + e.getValue().length())
                .sum();
    }

    /** What may still be taken over at a time. */
    Map<String, String> since(Instant now) {
        return at.plus(KEPT).isAfter(now) ? answers : Map.of();
    }
}
