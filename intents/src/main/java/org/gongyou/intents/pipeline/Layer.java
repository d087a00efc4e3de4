package org.gongyou.intents.pipeline;

/** A part of an {@link Analysis} that a component fills in. */
public enum Layer {
    /** The text in one spelling: width, characters, white space. */
    NORMALISED,
    /** Words with their offsets. */
    TOKENS,
    /** What classifiers look at. */
    FEATURES,
    /** Intents with confidences. */
    RANKING,
    /** Whether the text is out of scope. */
    SCOPE,
    /** What the text names. */
    ENTITIES,
    /** Danger to life. */
    CRISIS
}
