package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults of one file as they are found, each with its place: {@code file:line field：what is wrong, what to do}. */
final class Faults {

    private final String file;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    private record Fault(int line, String path, String text) {}

    /** Notes on which line a field stands. */
    void stands(String path, int line) {
        lines.putIfAbsent(path, line);
    }

    /** Notes that the item which the validator calls {@code slots[1]} is {@code slots.period} to people. */
    void called(String indexed, String path) {
        names.put(indexed, path);
    }

    /** The path that people read for one of the validator's, such as {@code slots[1].receiptType}. */
    String path(String validated) {
        String path = "";
        for (String step : validated.split("\\.")) {
            if (step.startsWith("<")) {
                continue;
            }
            int bracket = step.indexOf('[');
            String name = Shape.kebab(bracket < 0 ? step : step.substring(0, bracket));
            path = Shape.join(path, name);
            if (bracket >= 0) {
                path = names.getOrDefault(path + step.substring(bracket), path);
            }
        }
        return path;
    }

    void add(String path, String text) {
        add(lineOf(path), path, text);
    }

    void add(int line, String path, String text) {
        found.add(new Fault(line, path, text));
    }

    /** Whether something is wrong with a field or with a part of it. */
    boolean about(String path) {
        return found.stream().anyMatch(f -> f.path.equals(path) || f.path.startsWith(path + "."));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<String> lines() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::path))
                .map(f -> file + (f.line > 0 ? ":" + f.line : "") + " " + f.path + "：" + f.text)
                .distinct()
                .toList();
    }

    /** The line of a field, or of the nearest part around it that the file has. */
    private int lineOf(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
