package org.gongyou.core.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The sentences of the dialogue, from {@code wording.properties} beside this class. */
final class Wording {

    private static final Properties SENTENCES = sentences();
    private static final Properties REASONS = load("reasons.properties");

    private Wording() {}

    /** Those about danger lie in a file of their own, with a version. */
    private static Properties sentences() {
        Properties all = load("wording.properties");
        all.putAll(load("danger.properties"));
        return all;
    }

    /** A sentence. */
    static String of(String key) {
        String sentence = SENTENCES.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("wording.properties lacks " + key);
        }
        return sentence;
    }

    /** A sentence of which there may be several ways to say it ({@code key}, {@code key~2}, …): the one whose turn it is. */
    static String varied(String key, int turn) {
        int ways = 1;
        while (SENTENCES.containsKey(key + "~" + (ways + 1))) {
            ways++;
        }
        int way = Math.floorMod(turn, ways);
        return of(way == 0 ? key : key + "~" + (way + 1));
    }

    /** A sentence with its {@code {name}} places filled in. */
    static String of(String key, Map<String, String> words) {
        return fill(of(key), words);
    }

    /** Fills {@code {name}} places; unknown ones stay for whoever carries out the effects. */
    static String fill(String template, Map<String, String> words) {
        String text = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    /** What operators read for a reader, a rule or a command, if there is a word for it. */
    static Optional<String> reason(String key) {
        return Optional.ofNullable(REASONS.getProperty(key));
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
