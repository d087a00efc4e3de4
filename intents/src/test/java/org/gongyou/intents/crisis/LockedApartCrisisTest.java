package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.intents.crisis.CrisisLines.Line;
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
        assertThat(LINES.examplesNear(SET_PHRASE))
                .as("training lines to take out")
                .isEmpty();
    }

    @Test
    void hearsDangerAndKeepsQuietOtherwise() {
        LINES.report("lines of another author");

        assertThat(LINES.share(Line::danger, Line::heard)).as("danger heard").isGreaterThanOrEqualTo(0.95);
        assertThat(LINES.share(Line::everyday, Line::heard))
                .as("everyday lines taken for danger")
                .isLessThanOrEqualTo(0.12);
        assertThat(LINES.share(Line::everyday, Line::alarms))
                .as("everyday lines that raise an alarm")
                .isLessThanOrEqualTo(0.02);
    }
}
