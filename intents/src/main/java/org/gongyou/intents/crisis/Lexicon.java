package org.gongyou.intents.crisis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.resource.Resources;

/** The patterns of the crisis detector, by kind, as {@code lexicon.tsv} explains them. */
final class Lexicon {

    /** Another spelling and what it stands for. */
    record Fold(QuickPattern pattern, String replacement) {}

    private final List<Fold> folds = new ArrayList<>();
    private final Map<String, List<QuickPattern>> patterns = new HashMap<>();

    private Lexicon() {}

    List<Fold> folds() {
        return folds;
    }

    List<QuickPattern> of(String kind) {
        return patterns.getOrDefault(kind, List.of());
    }

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        Resources.entries(Lexicon.class, "lexicon.tsv").forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        QuickPattern pattern = QuickPattern.compile(fields[1]);
        if (fields[0].equals("fold")) {
            folds.add(new Fold(pattern, fields[2]));
        } else {
            patterns.computeIfAbsent(fields[0], kind -> new ArrayList<>()).add(pattern);
        }
    }
}
