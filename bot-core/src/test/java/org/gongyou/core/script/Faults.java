package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The faults of one file, in the order of its lines. */
final class Faults {

    private final String file;
    private final List<Fault> all = new ArrayList<>();

    private record Fault(int line, String text) {}

    Faults(String file) {
        this.file = file;
    }

    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    void add(Node node, String path, String what) {
        add(line(node), path, what);
    }

    void add(int line, String path, String what) {
        all.add(new Fault(line, file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + what));
    }

    void complain() {
        if (!all.isEmpty()) {
            throw new BadScriptException(all.stream()
                    .sorted(Comparator.comparingInt(Fault::line))
                    .map(Fault::text)
                    .distinct()
                    .toList());
        }
    }

    /** Names the nearest of the known words, and all of them. */
    static String cure(String word, Collection<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(k -> distance(word, k)))
                .filter(k -> distance(word, k) <= Math.max(2, word.length() / 3))
                .map(k -> "; did you mean '" + k + "'?")
                .orElse(";");
        return nearest + " Known here: " + String.join(", ", known);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
