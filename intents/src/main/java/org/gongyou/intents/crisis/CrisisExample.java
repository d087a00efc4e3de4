package org.gongyou.intents.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyou.intents.resource.Resources;

/**
 * A text and what it is about.
 *
 * @param hand who wrote it, where the author had seen neither other examples nor the detector; else empty
 */
record CrisisExample(Concern concern, String text, String hand) {

    CrisisExample(Concern concern, String text) {
        this(concern, text, "");
    }

    /** Whether somebody wrote it who had seen neither other examples nor the detector. */
    boolean apart() {
        return !hand.isEmpty();
    }

    /** What the detector learns from: {@code danger.txt} and {@code harmless.txt}, by their headings, and {@code apart.tsv}. */
    static List<CrisisExample> shipped() {
        List<CrisisExample> examples = new ArrayList<>();
        for (String file : List.of("danger.txt", "harmless.txt")) {
            Concern concern = Concern.NONE;
            for (String line : Resources.entries(CrisisExample.class, file)) {
                if (line.startsWith("[") && line.endsWith("]") && line.length() < 12) {
                    concern = concern(line.substring(1, line.length() - 1));
                } else {
                    examples.add(new CrisisExample(concern, line));
                }
            }
        }
        Resources.entries(CrisisExample.class, "apart.tsv").forEach(line -> examples.add(apart(line)));
        return List.copyOf(examples);
    }

    private static CrisisExample apart(String line) {
        String[] fields = line.split("\t", 3);
        return new CrisisExample(concern(fields[1]), fields[2], fields[0]);
    }

    private static Concern concern(String name) {
        return Concern.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
