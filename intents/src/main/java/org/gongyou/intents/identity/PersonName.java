package org.gongyou.intents.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name as the union records it: 2 to 30 characters, Han or Latin letters, the middle dot of many minority
 * names (阿卜杜拉·买买提), no digits, punctuation or emoji.
 */
public final class PersonName {

    private static final Pattern DOTS = Pattern.compile("[•・‧∙⋅․.]");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}〇]+(?:·[\\p{IsHan}〇]+)*");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+(?:[ ·'\\-]\\p{IsLatin}+)*");

    private PersonName() {}

    /** The name in its normal form (one kind of dot, single spaces); empty when it cannot be a name. */
    public static Optional<String> parse(String text) {
        String name = DOTS.matcher(text.strip())
                .replaceAll("·")
                .replaceAll("\\s*·\\s*", "·")
                .replaceAll("\\s+", " ");
        int length = name.codePointCount(0, name.length());
        if (length < 2 || length > 30) {
            return Optional.empty();
        }
        boolean possible = HAN.matcher(name).matches() || LATIN.matcher(name).matches();
        return possible ? Optional.of(name) : Optional.empty();
    }

    /** The name with only its first character shown. */
    public static String masked(String name) {
        if (name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.min(2, Math.max(1, name.length() - first)));
    }
}
