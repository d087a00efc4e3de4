package org.gongyou.intents.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.intents.pattern.Sieve;

/** The terms that a mistyped word may mean, to be found by all of their characters but one. */
final class Terms {

    static final int SHORTEST = 2;
    static final int LONGEST = 10;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{" + SHORTEST + "," + LONGEST + "}");
    private static final char ANY = '?';

    private final Set<String> terms = new HashSet<>();
    private final Map<String, List<String>> byRest = new HashMap<>();
    /** The keys of {@link #byRest}: most words are no term but for any character. */
    private final Sieve rests = new Sieve(18);

    private int longest = SHORTEST;

    Terms(Collection<String> words) {
        for (String word : words) {
            if (HAN.matcher(word).matches() && terms.add(word)) {
                longest = Math.max(longest, word.length());
                for (int i = 0; i < word.length(); i++) {
                    rests.add(hash(word, 0, word.length(), i));
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

    /** The terms that differ in this one character at most from the word that stands here in a text. */
    List<String> but(String text, int start, int end, int index) {
        return rests.mayHold(hash(text, start, end, index))
                ? byRest.getOrDefault(without(text.substring(start, end), index), List.of())
                : List.of();
    }

    /** Of a word without one of its characters. */
    private static int hash(String text, int start, int end, int index) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + (i - start == index ? ANY : text.charAt(i));
        }
        return hash;
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + ANY + word.substring(index + 1);
    }
}
