package org.gongyou.intents.crisis;

/** What a text may be about, as far as danger goes; the order is part of the model's format. */
enum Concern {
    SELF,
    NOW,
    OTHER,
    OTHER_NOW,
    THREAT,
    HEAVY,
    DISTRESS,
    ABOUT,
    NONE;

    private static final Concern[] ALL = values();

    /** Whether somebody is in danger. */
    boolean danger() {
        return ordinal() <= THREAT.ordinal();
    }

    /** The likeliest of those in danger or, if not, of the others. */
    static Concern likeliest(double[] probabilities, boolean danger) {
        Concern best = danger ? SELF : NONE;
        for (Concern concern : ALL) {
            if (concern.danger() == danger && probabilities[concern.ordinal()] > probabilities[best.ordinal()]) {
                best = concern;
            }
        }
        return best;
    }

    static int count() {
        return ALL.length;
    }
}
