package org.gongyou.intents;

/**
 * Whether somebody may be in danger, after the levels of the union's crisis protocol.
 *
 * @param level 0 nothing, 1 distress, 2 heavy distress, 3 crisis, 4 happening now
 * @param self whether the speaker speaks of himself; when unsure, true
 * @param doubtful whether a level of 3 or more needs to be asked about before it is believed
 * @param threat whether the danger comes from the speaker to others
 */
public record Crisis(int level, boolean self, boolean doubtful, boolean threat) {

    /** Nothing to worry about. */
    public static final Crisis NONE = new Crisis(0, true);

    private static final int DANGER = 3;
    private static final int HEAVY = 2;

    /** One beyond doubt, and no threat. */
    public Crisis(int level, boolean self) {
        this(level, self, false, false);
    }

    /** Whether the words are heavy and tell of no danger. */
    public boolean heavy() {
        return level == HEAVY;
    }

    /** Whether somebody is in danger, or may be. */
    public boolean danger() {
        return level >= DANGER;
    }
}
