package org.gongyou.intents.crisis;

import org.junit.jupiter.api.Test;

/**
 * How the detector does on the lines of an author who has seen neither the examples nor the detector. Of the two locked sets
 * this is the one to believe.
 */
class LockedApartCrisisTest {

    private static final int SET_PHRASE = 6;
    private static final CrisisLines LINES = CrisisLines.of("locked-apart.tsv");

    @Test
    void noTrainingLineComesNearALockedLine() {
        LINES.assertLearntFromNone(SET_PHRASE);
    }

    @Test
    void hearsDangerAndKeepsQuietOtherwise() {
        LINES.report("lines of another author");

        LINES.assertKeeps(0.965, 0.11, 0.02);
    }
}
