package org.gongyou.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 over a few thousand documents held in memory. Immutable and thread-safe.
 *
 * @param weights for each term the documents that hold it with what it adds to their score
 * @param rarities for each term how much it tells
 */
record Bm25(int size, Map<String, List<Posting>> weights, Map<String, Double> rarities) {

    record Posting(int document, double weight) {}

    /**
     * Indexes documents given as their terms.
     *
     * @param saturation how soon more of the same term stops to count, BM25's k1
     * @param lengths how far long documents are held against themselves, BM25's b
     */
    static Bm25 of(List<List<String>> documents, double saturation, double lengths) {
        List<Map<String, Integer>> counts = documents.stream().map(Bm25::count).toList();
        Map<String, Double> rarities = new HashMap<>();
        counts.forEach(terms -> terms.keySet().forEach(term -> rarities.merge(term, 1.0, Double::sum)));
        int size = documents.size();
        rarities.replaceAll((term, in) -> Math.log(1 + (size - in + 0.5) / (in + 0.5)));
        double mean = documents.stream().mapToInt(List::size).average().orElse(1);
        Map<String, List<Posting>> weights = new HashMap<>();
        for (int i = 0; i < size; i++) {
            int document = i;
            double norm = saturation * (1 - lengths + lengths * documents.get(i).size() / mean);
            counts.get(i)
                    .forEach((term, times) -> weights.computeIfAbsent(term, t -> new ArrayList<>())
                            .add(new Posting(
                                    document,
                                    rarities.getOrDefault(term, 0.0) * times * (saturation + 1) / (times + norm))));
        }
        return new Bm25(size, weights, rarities);
    }

    private static Map<String, Integer> count(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    /** The score of every document for the terms of a question. */
    double[] scores(List<String> terms) {
        double[] scores = new double[size];
        for (String term : terms) {
            for (Posting posting : weights.getOrDefault(term, List.of())) {
                scores[posting.document] += posting.weight;
            }
        }
        return scores;
    }

    /** How much a question's terms tell altogether; a term in no document tells as much as the rarest. */
    double told(List<String> terms) {
        double unknown = Math.log(1 + (size + 0.5) / 0.5);
        return terms.stream()
                .mapToDouble(term -> rarities.getOrDefault(term, unknown))
                .sum();
    }
}
