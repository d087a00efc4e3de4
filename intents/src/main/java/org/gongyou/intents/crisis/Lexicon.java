package org.gongyou.intents.crisis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of the crisis detector, by kind, as {@code lexicon.tsv} explains them. */
final class Lexicon {

    /** Another spelling and what it stands for. */
    record Fold(Pattern pattern, String replacement) {}

    private final List<Fold> folds = new ArrayList<>();
    private final Map<String, List<Pattern>> patterns = new HashMap<>();

    private Lexicon() {}

    List<Fold> folds() {
        return folds;
    }

    List<Pattern> of(String kind) {
        return patterns.getOrDefault(kind, List.of());
    }

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        try (InputStream stream = Lexicon.class.getResourceAsStream("lexicon.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("the resource lexicon.tsv is missing from the jar");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(lexicon::add);
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        Pattern pattern = Pattern.compile(fields[1]);
        if (fields[0].equals("fold")) {
            folds.add(new Fold(pattern, fields[2]));
        } else {
            patterns.computeIfAbsent(fields[0], kind -> new ArrayList<>()).add(pattern);
        }
    }
}
