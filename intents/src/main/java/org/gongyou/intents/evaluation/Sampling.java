package org.gongyou.intents.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;

/** Draws parts of a set of examples. The same seed draws the same part. */
public final class Sampling {

    private Sampling() {}

    /** At most so many examples of each intent, in their old order. */
    public static List<Example> few(List<Example> examples, int perIntent, long seed) {
        Set<Integer> chosen = new TreeSet<>();
        positions(examples, Example::intent).values().forEach(places -> {
            Collections.shuffle(places, new Random(seed));
            chosen.addAll(places.subList(0, Math.min(perIntent, places.size())));
        });
        return chosen.stream().map(examples::get).toList();
    }

    /**
     * Parts of about equal size, each with about its share of every label. The same text under the same label is always
     * in one part, so that none is both learnt and asked.
     */
    public static List<List<Example>> folds(List<Example> examples, int count, long seed) {
        List<List<Example>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        Random random = new Random(seed);
        int next = 0;
        for (List<Integer> places : positions(examples, Example::label).values()) {
            Map<String, List<Example>> sameText = new LinkedHashMap<>();
            Collections.shuffle(places, random);
            places.forEach(place -> sameText.computeIfAbsent(examples.get(place).text(), t -> new ArrayList<>())
                    .add(examples.get(place)));
            for (List<Example> repeats : sameText.values()) {
                folds.get(next++ % count).addAll(repeats);
            }
        }
        return folds.stream().map(List::copyOf).toList();
    }

    /** So many intents that may be held out: all but {@link Example#OUT_OF_SCOPE}. */
    public static Set<String> intents(List<Example> examples, int count, long seed) {
        List<String> intents = examples.stream()
                .map(Example::intent)
                .filter(intent -> !intent.equals(Example.OUT_OF_SCOPE))
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(intents, new Random(seed));
        return new LinkedHashSet<>(intents.subList(0, Math.min(count, intents.size())));
    }

    private static Map<String, List<Integer>> positions(List<Example> examples, Function<Example, String> key) {
        Map<String, List<Integer>> positions = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            positions
                    .computeIfAbsent(key.apply(examples.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        return positions;
    }
}
