package org.gongyou.intents.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;

/** Platforms that workers of the new forms of employment take orders from, with {@code platform=true}. */
final class PlatformRecogniser implements Recogniser {

    private final Map<String, String> canonical = new HashMap<>();
    private final Pattern names;

    PlatformRecogniser() {
        for (String line : lines()) {
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
        names = Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Entity> find(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        Matcher matcher = names.matcher(analysis.normalised());
        while (matcher.find()) {
            String words = matcher.group();
            String value = canonical.getOrDefault(words.toLowerCase(Locale.ROOT), words);
            found.add(new Entity(
                    EntityTypes.ORGANISATION,
                    matcher.start(),
                    matcher.end(),
                    words,
                    value,
                    Map.of("platform", "true")));
        }
        return found;
    }

    private static List<String> lines() {
        try (InputStream stream = PlatformRecogniser.class.getResourceAsStream("platforms.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("the resource platforms.tsv is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
