package org.gongyou.intents.text;

/**
 * A word that a {@link Segmenter} is to know.
 *
 * @param frequency how strongly it pulls: 100000 wins over any reading of its characters one by one
 * @param tag its part of speech in HanLP's tag set, such as n, v, nt, nz
 */
public record DictionaryWord(String word, int frequency, String tag) {

    static final int DEFAULT_FREQUENCY = 100_000;

    /** @throws IllegalArgumentException for an empty word, one with white space, or a frequency below 1 */
    public DictionaryWord {
        if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a word must not be empty or hold white space: '" + word + "'");
        }
        if (frequency < 1) {
            throw new IllegalArgumentException(word + " needs a frequency above 0, not " + frequency);
        }
    }

    /** A noun with the usual frequency. */
    public static DictionaryWord noun(String word) {
        return new DictionaryWord(word, DEFAULT_FREQUENCY, "n");
    }

    /** As a line of a dictionary file. */
    String line() {
        return word + " " + frequency + " " + tag;
    }
}
