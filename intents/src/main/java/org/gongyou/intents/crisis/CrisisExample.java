package org.gongyou.intents.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyou.intents.resource.Resources;

/** A text and what it is about. */
record CrisisExample(Concern concern, String text) {

    /** What the detector learns from: {@code danger.txt} and {@code harmless.txt}, by their headings. */
    static List<CrisisExample> shipped() {
        List<CrisisExample> examples = new ArrayList<>();
        for (String file : List.of("danger.txt", "harmless.txt")) {
            Concern concern = Concern.NONE;
            for (String line : Resources.entries(CrisisExample.class, file)) {
                if (line.startsWith("[") && line.endsWith("]") && line.length() < 12) {
                    concern = Concern.valueOf(line.substring(1, line.length() - 1)
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_'));
                } else {
                    examples.add(new CrisisExample(concern, line));
                }
            }
        }
        return List.copyOf(examples);
    }
}
