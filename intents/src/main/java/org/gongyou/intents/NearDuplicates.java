package org.gongyou.intents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongyou.intents.text.Normaliser;

/**
 * Finds texts of two collections that say nearly the same: what a test set must not share with the training data.
 *
 * <p>Texts are compared by the pairs of neighbouring characters in their normal spelling, without punctuation and case;
 * a run of Latin letters or digits counts as one character. Likeness is the share of common pairs among all pairs of
 * both texts (Jaccard). Containment is the share of the shorter text's pairs that the longer one has; it counts from
 * {@value #SHORTEST_CONTAINED} characters on, since a set phrase may stand in any sentence. Immutable and thread-safe.
 *
 * @param likeness the least likeness of near duplicates, above 0
 * @param containment the least containment, above 0
 */
public record NearDuplicates(double likeness, double containment) {

    private static final int SHORTEST_CONTAINED = 10;
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Normaliser NORMALISER = new Normaliser();

    public NearDuplicates {
        if (likeness <= 0 || containment <= 0) {
            throw new IllegalArgumentException("bounds are above 0, not " + likeness + " and " + containment);
        }
    }

    /** Two texts that say nearly the same. */
    public record Pair(String left, String right, double likeness, double containment) {}

    private record Sketch(String text, int length, Set<String> grams) {

        static Sketch of(String text) {
            List<String> units = units(text);
            Set<String> grams = new LinkedHashSet<>();
            for (int i = 0; i + 1 < units.size(); i++) {
                grams.add(units.get(i) + " " + units.get(i + 1));
            }
            return new Sketch(text, units.size(), grams.isEmpty() ? new LinkedHashSet<>(units) : grams);
        }

        Pair with(Sketch other, int common) {
            int smaller = Math.min(grams.size(), other.grams.size());
            double union = grams.size() + other.grams.size() - common;
            return new Pair(text, other.text, common / union, (double) common / smaller);
        }
    }

    /** The length of a text as it is compared: its characters, a run of letters or digits being one. */
    public static int length(String text) {
        return units(text).size();
    }

    /** The pairs of texts, one of each collection, that are near duplicates, the most alike first. */
    public List<Pair> between(Collection<String> left, Collection<String> right) {
        List<Sketch> sketches = right.stream().map(Sketch::of).toList();
        Map<String, List<Integer>> index = index(sketches);
        List<Pair> pairs = new ArrayList<>();
        for (String text : left) {
            Sketch sketch = Sketch.of(text);
            Map<Integer, Integer> common = new HashMap<>();
            sketch.grams.forEach(
                    gram -> index.getOrDefault(gram, List.of()).forEach(i -> common.merge(i, 1, Integer::sum)));
            common.forEach((i, shared) -> {
                Pair pair = sketch.with(sketches.get(i), shared);
                if (alike(pair, Math.min(sketch.length, sketches.get(i).length))) {
                    pairs.add(pair);
                }
            });
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparing(Pair::left)
                .thenComparing(Pair::right));
        return List.copyOf(pairs);
    }

    private boolean alike(Pair pair, int shorter) {
        return pair.likeness >= likeness || shorter >= SHORTEST_CONTAINED && pair.containment >= containment;
    }

    private static Map<String, List<Integer>> index(List<Sketch> sketches) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < sketches.size(); i++) {
            for (String gram : sketches.get(i).grams) {
                index.computeIfAbsent(gram, g -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }

    private static List<String> units(String text) {
        String plain = NORMALISER.normalise(text).toLowerCase(Locale.ROOT);
        return UNIT.matcher(plain).results().map(MatchResult::group).toList();
    }
}
