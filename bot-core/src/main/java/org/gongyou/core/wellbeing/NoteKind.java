package org.gongyou.core.wellbeing;

/** What stands in a note of a crisis. */
public enum NoteKind {
    /** The person wants to be called. */
    WISH,
    /** Where he is, or how he is reached, in his words. */
    SAID
}
