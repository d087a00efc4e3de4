package org.gongyou.core.dialogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What utterances mean, by expressions in a file: one for each constant, tried in the order of the constants, and beside it an
 * exception ({@code NAME.not}) where words elsewhere in the text make it mean something else.
 */
final class Expressions<E extends Enum<E>> {

    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern OPENING = Pattern.compile("^(那个|那|嗯+|呃+|哦+|额+|唉+|哎+|诶+|啊+)(?=..)");
    private static final Pattern CLOSING = Pattern.compile("(?<=.)(啊|呀|吧|啦|哈|呢|哦|嘛|哇|喽|嘞|咯)+$");

    private static final String EXCEPT = ".not";

    private final Map<E, Pattern> patterns;
    private final Map<E, Pattern> exceptions;
    private final int longest;

    private Expressions(Map<E, Pattern> patterns, Map<E, Pattern> exceptions, int longest) {
        this.patterns = patterns;
        this.exceptions = exceptions;
        this.longest = longest;
    }

    /**
     * Reads the expressions of every constant.
     *
     * @param longest how many characters an utterance has at most that can be one of them
     */
    static <E extends Enum<E>> Expressions<E> read(Class<E> type, String file, int longest) {
        Properties properties = new Properties();
        try (InputStream in = Expressions.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<E, Pattern> patterns = new EnumMap<>(type);
        Map<E, Pattern> exceptions = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            patterns.put(constant, Pattern.compile(properties.getProperty(constant.name())));
            String except = properties.getProperty(constant.name() + EXCEPT);
            if (except != null) {
                exceptions.put(constant, Pattern.compile(except));
            }
        }
        return new Expressions<>(patterns, exceptions, longest);
    }

    /** The constant that a normalised text is, if it is one and nothing more. */
    Optional<E> meant(String normalised) {
        List<String> forms = forms(normalised);
        return patterns.entrySet().stream()
                .filter(it -> forms.stream().anyMatch(it.getValue().asMatchPredicate()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a normalised text holds somewhere what the constant's expression tells, and nothing that its exception does. */
    boolean in(E constant, String normalised) {
        Pattern except = exceptions.get(constant);
        return Objects.requireNonNull(patterns.get(constant))
                        .matcher(normalised)
                        .find()
                && (except == null || !except.matcher(normalised).find());
    }

    /** The text without punctuation, then without a closing particle, then without an opening. */
    private List<String> forms(String normalised) {
        String bare = NOISE.matcher(normalised.toLowerCase(Locale.ROOT)).replaceAll("");
        if (bare.isEmpty() || bare.length() > longest) {
            return List.of();
        }
        String trimmed = CLOSING.matcher(bare).replaceAll("");
        return List.of(bare, trimmed, OPENING.matcher(trimmed).replaceAll(""));
    }
}
