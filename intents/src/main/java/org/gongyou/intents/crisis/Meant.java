package org.gongyou.intents.crisis;

import java.util.Locale;
import org.gongyou.intents.text.Normaliser;

/** Which words the judge by meaning reads. */
final class Meant {

    private static final Normaliser NORMALISER = new Normaliser();

    /** More signs and spaces than this stand between letters that are spelt out. */
    private static final int FEW = 2;

    private Meant() {}

    /**
     * The normalised text itself, which others have had encoded already, where the lexicon has neither put another
     * spelling in it nor taken an everyday phrase out; else what the lexicon has made of it.
     *
     * @param text as it came
     * @param signs found in all of it
     */
    static String by(String text, Signs signs) {
        String normal = NORMALISER.normalise(text);
        String letters = letters(normal);
        boolean same = letters.equals(letters(signs.plain()));
        boolean spelt = normal.length() - letters.length() > signs.plain().length() - letters.length() + FEW;
        return same && !spelt ? normal : signs.plain();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '_')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
