package org.gongyou.intents.pattern;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that knows some characters of which every match holds one, and so need not be tried on a text
 * that has none of them. Finds what {@link Pattern} finds. Immutable and safe for many threads.
 */
public final class QuickPattern {

    private final Pattern pattern;
    /** Null when there are no such characters. */
    private final char @Nullable [] keys;

    private QuickPattern(Pattern pattern) {
        this.pattern = pattern;
        this.keys = new KeyFinder(pattern).keys();
    }

    /** The expression in the syntax of {@link Pattern}. */
    public static QuickPattern compile(String regex) {
        return new QuickPattern(Pattern.compile(regex));
    }

    /** One for which small and capital Latin letters are the same. */
    public static QuickPattern ignoringCase(String regex) {
        return new QuickPattern(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    /** False when no text with these characters matches anywhere; true says nothing. */
    public boolean mayMatch(Characters text) {
        return keys == null || text.anyOf(keys);
    }

    /** A matcher for a text. */
    public Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    /** Shows each match in a text that has these characters. */
    public void forEach(String text, Characters characters, Consumer<Matcher> match) {
        if (mayMatch(characters)) {
            for (Matcher matcher = matcher(text); matcher.find(); ) {
                match.accept(matcher);
            }
        }
    }

    /** Whether a text matches anywhere. */
    public boolean occursIn(String text, Characters characters) {
        return mayMatch(characters) && matcher(text).find();
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
