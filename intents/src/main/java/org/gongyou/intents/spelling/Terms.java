package org.gongyou.intents.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The terms that a mistyped word may mean, to be found by all of their characters but one. */
final class Terms {

    static final int SHORTEST = 2;
    static final int LONGEST = 10;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{" + SHORTEST + "," + LONGEST + "}");
    private static final char ANY = '?';

    private final Set<String> terms = new HashSet<>();
    private final Map<String, List<String>> byRest = new HashMap<>();
    private int longest = SHORTEST;

    Terms(Collection<String> words) {
        for (String word : words) {
            if (HAN.matcher(word).matches() && terms.add(word)) {
                longest = Math.max(longest, word.length());
                for (int i = 0; i < word.length(); i++) {
                    byRest.computeIfAbsent(without(word, i), k -> new ArrayList<>())
                            .add(word);
                }
            }
        }
    }

    boolean contains(String word) {
        return terms.contains(word);
    }

    int longest() {
        return longest;
    }

    /** The terms that differ from a word in this one character at most. */
    List<String> but(String word, int index) {
        return byRest.getOrDefault(without(word, index), List.of());
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + ANY + word.substring(index + 1);
    }
}
