package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.resource.Resources;

/** Platforms that workers of the new forms of employment take orders from, with {@code platform=true}. */
final class PlatformRecogniser implements Recogniser {

    private final Map<String, String> canonical = new HashMap<>();
    private final QuickPattern names;

    PlatformRecogniser() {
        for (String line : Resources.lines(PlatformRecogniser.class, "platforms.tsv")) {
            String[] fields = line.split("\t");
            for (String field : fields) {
                canonical.put(field.toLowerCase(Locale.ROOT), fields[0]);
            }
        }
        String alternatives = String.join(
                "|",
                canonical.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(n -> n))
                        .map(Pattern::quote)
                        .toList());
        names = QuickPattern.ignoringCase(alternatives);
    }

    @Override
    public List<Entity> find(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        String text = analysis.normalised();
        names.forEach(text, Characters.of(text), matcher -> {
            String words = matcher.group();
            String value = canonical.getOrDefault(words.toLowerCase(Locale.ROOT), words);
            found.add(new Entity(
                    EntityTypes.ORGANISATION,
                    matcher.start(),
                    matcher.end(),
                    words,
                    value,
                    Map.of("platform", "true")));
        });
        return found;
    }
}
