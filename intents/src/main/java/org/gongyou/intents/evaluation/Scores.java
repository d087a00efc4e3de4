package org.gongyou.intents.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Right and wrong labels, and the figures drawn from them. */
public final class Scores {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private int total;
    private int correct;

    /** The scores of these judgements. */
    public static Scores of(List<Judgement> judgements) {
        Scores scores = new Scores();
        judgements.forEach(j -> scores.add(j.example().label(), j.predicted()));
        return scores;
    }

    /** Counts one text. */
    public void add(String expected, String predicted) {
        counts.computeIfAbsent(expected, e -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        total++;
        correct += expected.equals(predicted) ? 1 : 0;
    }

    /** How many texts were counted. */
    public int total() {
        return total;
    }

    /** The share of right labels. */
    public double accuracy() {
        return total == 0 ? 0 : (double) correct / total;
    }

    /** The mean F1 over the labels that are expected somewhere. */
    public double macroF1() {
        return perLabel().stream().mapToDouble(LabelScore::f1).average().orElse(0);
    }

    /** A score for each label that is expected somewhere, in alphabetical order. */
    public List<LabelScore> perLabel() {
        return counts.keySet().stream().map(this::score).toList();
    }

    /** All mistakes, the most frequent first. */
    public List<Confusion> confusions() {
        List<Confusion> mistakes = new ArrayList<>();
        counts.forEach((expected, row) -> row.forEach((predicted, count) -> {
            if (!expected.equals(predicted)) {
                mistakes.add(new Confusion(expected, predicted, count));
            }
        }));
        mistakes.sort(Comparator.comparingInt(Confusion::count).reversed());
        return List.copyOf(mistakes);
    }

    /** Every label that is expected or predicted somewhere. */
    public Set<String> labels() {
        Set<String> labels = new TreeSet<>(counts.keySet());
        counts.values().forEach(row -> labels.addAll(row.keySet()));
        return labels;
    }

    /** How many texts of one label were given the other. */
    public int count(String expected, String predicted) {
        return counts.getOrDefault(expected, Map.of()).getOrDefault(predicted, 0);
    }

    private LabelScore score(String label) {
        int hits = count(label, label);
        int support = counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(n -> n)
                .sum();
        int given =
                counts.keySet().stream().mapToInt(other -> count(other, label)).sum();
        double precision = given == 0 ? 0 : (double) hits / given;
        double recall = (double) hits / support;
        double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new LabelScore(label, support, precision, recall, f1);
    }
}
