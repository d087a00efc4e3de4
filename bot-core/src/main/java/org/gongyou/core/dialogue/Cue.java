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
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * An utterance that steers the dialogue as a whole: "返回", "转人工", "为什么要填". Told by rule, not by the classifier,
 * because a form must never guess whether somebody wants out. The expressions are in {@code cues.properties}.
 */
enum Cue {
    CONFIRM,
    RETURN,
    NEITHER,
    WITHDRAW,
    BOOK_COUNSELLOR,
    BOOK_LAWYER,
    BOOKINGS,
    CANCEL,
    BACK,
    LATER,
    SKIP,
    UNKNOWN,
    WHY,
    REPEAT,
    HOW,
    HELP,
    MENU,
    HUMAN,
    RESTART,
    MODIFY,
    RESUME,
    GREETING,
    THANKS,
    BYE,
    YES,
    NO;

    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\s]+");
    private static final Pattern OPENING = Pattern.compile("^(那个|那|嗯+|呃+|哦+|额+|唉+|哎+|诶+|啊+)(?=..)");
    private static final Pattern CLOSING = Pattern.compile("(?<=.)(啊|呀|吧|啦|哈|呢|哦|嘛|哇|喽|嘞|咯)+$");
    private static final Map<Cue, Pattern> PATTERNS = load();

    /** The cue that a normalised text is, if it is one and nothing more. */
    static Optional<Cue> of(String normalised) {
        String bare = NOISE.matcher(normalised.toLowerCase(Locale.ROOT)).replaceAll("");
        if (bare.isEmpty() || bare.length() > 16) {
            return Optional.empty();
        }
        String trimmed = CLOSING.matcher(bare).replaceAll("");
        String core = OPENING.matcher(trimmed).replaceAll("");
        List<String> forms = List.of(bare, trimmed, core);
        return PATTERNS.entrySet().stream()
                .filter(cue -> forms.stream().anyMatch(cue.getValue().asMatchPredicate()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Cue, Pattern> load() {
        Properties properties = new Properties();
        try (InputStream in = Cue.class.getResourceAsStream("cues.properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Cue, Pattern> patterns = new EnumMap<>(Cue.class);
        for (Cue cue : values()) {
            patterns.put(cue, Pattern.compile(properties.getProperty(cue.name())));
        }
        return patterns;
    }
}
