package org.gongyou.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.Token;
import org.gongyou.intents.resource.Resources;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/**
 * What a text is searched by: its words, its pairs of neighbouring characters, and what the lay terms in it are called by
 * the law. Those count twice, as they say most. Thread-safe.
 */
final class Terms {

    private static final String PAIR = "2:";
    private static final String CONCEPT = "=";

    private final Normaliser normaliser = new Normaliser();
    private final Segmenter segmenter = Segmenter.union();
    private final Map<String, String> concepts = new HashMap<>();
    private final int longest;

    Terms() {
        Resources.text(Terms.class, "lay-terms.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .forEach(words -> {
                    for (String word : words) {
                        concepts.putIfAbsent(word, CONCEPT + words[0]);
                    }
                });
        longest = concepts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    String normal(String text) {
        return normaliser.normalise(text);
    }

    /** Changes when the same text gives other terms. */
    String fingerprint() {
        return segmenter.fingerprint() + "-" + Integer.toHexString(concepts.hashCode());
    }

    /** The terms of a normalised text, with repetitions. */
    List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        for (Token token : segmenter.segment(text)) {
            if (token.word().codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add(token.word());
            }
        }
        String letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        for (int i = 0; i + 1 < letters.length(); i++) {
            terms.add(PAIR + letters.substring(i, i + 2));
        }
        List<String> meant = concepts(text);
        terms.addAll(meant);
        terms.addAll(meant);
        return terms;
    }

    /** The longest lay terms from left to right, as the law calls them. */
    private List<String> concepts(String text) {
        List<String> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + longest);
            while (end > start + 1 && !concepts.containsKey(text.substring(start, end))) {
                end--;
            }
            String concept = concepts.get(text.substring(start, end));
            if (concept != null) {
                found.add(concept);
            }
            start = end;
        }
        return found;
    }
}
