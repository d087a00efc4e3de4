package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.intents.crisis.CrisisLines.Line;
import org.junit.jupiter.api.Test;

/**
 * How the detector does on the lines of a third author, who has seen nothing of it either; half of the everyday ones are what
 * members write on any day, without a trap.
 */
class LockedThirdCrisisTest {

    private static final int SET_PHRASE = 6;
    private static final CrisisLines LINES = CrisisLines.of("locked-third.tsv");

    @Test
    void noTrainingLineComesNearALockedLine() {
        LINES.assertLearntFromNone(SET_PHRASE);
    }

    @Test
    void hearsDangerAndKeepsQuietOtherwise() {
        LINES.report("lines of a third author");

        LINES.assertKeeps(0.975, 0.085, 0.01);
        assertThat(LINES.share(LockedThirdCrisisTest::ordinary, Line::heard))
                .as("ordinary lines taken for danger")
                .isLessThanOrEqualTo(0.03);
        assertThat(LINES.share(LockedThirdCrisisTest::ordinary, Line::alarms))
                .as("ordinary lines that raise an alarm")
                .isZero();
    }

    private static boolean ordinary(Line line) {
        return line.kind().equals("ordinary");
    }
}
