package org.gongyou.intents.spelling;

import java.util.List;

/**
 * A word that was mistyped.
 *
 * @param start offset of the first char in the normalised text
 * @param from as it stands there
 * @param to what is meant; as long as {@code from}, so that no offset moves
 */
public record Correction(int start, String from, String to) {

    /** Offset after the last char. */
    public int end() {
        return start + from.length();
    }

    /** The text with all corrections made; of the same length. */
    public static String apply(String text, List<Correction> corrections) {
        StringBuilder corrected = new StringBuilder(text);
        corrections.forEach(c -> corrected.replace(c.start, c.end(), c.to));
        return corrected.toString();
    }
}
