package org.gongyou.intents.commandline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Right and wrong answers, and the figures drawn from them. */
final class Scores {

    private static final int BINS = 10;
    private static final int CONFUSIONS_SHOWN = 20;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private int total;
    private int correct;

    void add(String expected, String predicted, double sure) {
        counts.computeIfAbsent(expected, e -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        boolean hit = expected.equals(predicted);
        int bin = (int) Math.min(BINS - 1, sure * BINS);
        confidence[bin] += sure;
        right[bin] += hit ? 1 : 0;
        total++;
        correct += hit ? 1 : 0;
    }

    double accuracy() {
        return (double) correct / total;
    }

    /** The mean F1 over the labels that are expected somewhere. */
    double macroF1() {
        return counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** How far confidence is from the share of right answers, on average (expected calibration error, ten bins). */
    double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return sum / total;
    }

    List<Map<String, Object>> perLabel() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String label : new TreeSet<>(counts.keySet())) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("intent", label);
            row.put("precision", precision(label));
            row.put("recall", recall(label));
            row.put("f1", f1(label));
            row.put("support", expected(label));
            rows.add(row);
        }
        return rows;
    }

    /** The most frequent mistakes. */
    List<Map<String, Object>> confusions() {
        List<Map<String, Object>> rows = new ArrayList<>();
        counts.forEach((expected, row) -> row.forEach((predicted, count) -> {
            if (!expected.equals(predicted)) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("expected", expected);
                entry.put("predicted", predicted);
                entry.put("count", count);
                rows.add(entry);
            }
        }));
        rows.sort(Comparator.comparingInt((Map<String, Object> r) -> (Integer) r.get("count"))
                .reversed());
        return rows.subList(0, Math.min(CONFUSIONS_SHOWN, rows.size()));
    }

    private double f1(String label) {
        double precision = precision(label);
        double recall = recall(label);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private double precision(String label) {
        int predicted = counts.values().stream()
                .mapToInt(row -> row.getOrDefault(label, 0))
                .sum();
        return predicted == 0 ? 0 : (double) hits(label) / predicted;
    }

    private double recall(String label) {
        return expected(label) == 0 ? 0 : (double) hits(label) / expected(label);
    }

    private int hits(String label) {
        return counts.getOrDefault(label, Map.of()).getOrDefault(label, 0);
    }

    private int expected(String label) {
        return counts.getOrDefault(label, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The probability that a text out of scope scores higher than one in scope; ties count half. */
    static double auroc(List<Double> inside, List<Double> outside) {
        double wins = 0;
        for (double out : outside) {
            for (double in : inside) {
                wins += out > in ? 1 : out == in ? 0.5 : 0;
            }
        }
        return wins / ((double) inside.size() * outside.size());
    }
}
