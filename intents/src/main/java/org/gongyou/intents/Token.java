package org.gongyou.intents;

/**
 * A word.
 *
 * @param tag its part of speech in HanLP's tag set
 * @param start offset of its first char in the normalised text
 */
public record Token(String word, String tag, int start) {}
