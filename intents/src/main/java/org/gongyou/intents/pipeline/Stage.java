package org.gongyou.intents.pipeline;

/** The part of the cascade that ranked the intents of a text. */
public enum Stage {
    /** Nothing to rank: the text holds no words. */
    NONE,
    /** The words alone were enough. */
    LEXICAL,
    /** Words and the sentence's meaning together. */
    SEMANTIC,
    /** The same text was understood before. */
    CACHE
}
