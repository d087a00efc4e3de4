package org.gongyou.intents;

/**
 * Whether somebody may be in danger, after the levels of the union's crisis protocol.
 *
 * @param level 0 nothing, 1 distress, 2 heavy distress, 3 crisis, 4 happening now
 * @param self whether the speaker speaks of himself; when unsure, true
 */
public record Crisis(int level, boolean self) {

    /** Nothing to worry about. */
    public static final Crisis NONE = new Crisis(0, true);
}
