package org.gongyou.intents.pattern;

/** Which characters occur in a text. May hold a character more than the text does, never one less. */
public final class Characters {

    /** With so many places, the characters of a sentence seldom share one with another. */
    private static final int BITS = 12;

    private final Sieve sieve = new Sieve(BITS);

    private Characters() {}

    /** Those of a text, by chars. */
    public static Characters of(CharSequence text) {
        Characters characters = new Characters();
        for (int i = 0; i < text.length(); i++) {
            characters.sieve.add(text.charAt(i));
        }
        return characters;
    }

    /** Whether any of these may occur. */
    boolean anyOf(char[] wanted) {
        for (char c : wanted) {
            if (sieve.mayHold(c)) {
                return true;
            }
        }
        return false;
    }
}
