package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.crisis.CrisisLines.Line;
import org.junit.jupiter.api.Test;

/**
 * How the detector does on the locked lines. It tells how many are missed, never which: a line that one has looked at
 * measures nothing any more.
 */
class LockedCrisisTest {

    private static final int SET_PHRASE = 4;
    private static final CrisisLines LINES = CrisisLines.of("locked.tsv");

    @Test
    void hasEnoughOfEachLevelAndNothingTwice() {
        assertThat(LINES.texts()).doesNotHaveDuplicates();
        assertThat(LINES.lines()).filteredOn(Line::danger).hasSizeGreaterThanOrEqualTo(300);
        assertThat(LINES.lines()).filteredOn(Line::everyday).hasSizeGreaterThanOrEqualTo(600);
        assertThat(LINES.lines()).extracting(Line::level).contains(1, 2, 4);
    }

    @Test
    void noTrainingLineComesNearALockedLine() {
        LINES.assertLearntFromNone(SET_PHRASE);
    }

    @Test
    void hearsDangerAndKeepsQuietOtherwise() {
        LINES.report("locked lines");

        LINES.assertKeeps(0.98, 0.095, 0.02);
        assertThat(LINES.share(Line::danger, Line::alarms))
                .as("danger believed without asking")
                .isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void goesOnWithTheLexiconAloneWhenTheModelIsMissing() {
        CrisisDetector lexicon = new CrisisDetector(null);

        assertThat(lexicon.detect("我不想活了")).isEqualTo(new Crisis(3, true));
        assertThat(lexicon.detect("今天累死了")).isEqualTo(Crisis.NONE);
        assertThat(lexicon.detect("我要杀了他").threat()).isTrue();
    }

    @Test
    void refusesADamagedModel() throws IOException {
        byte[] whole;
        try (InputStream in = CrisisModelFile.class.getResourceAsStream(CrisisModelFile.NAME)) {
            assertThat(in).as("the build has learnt a model").isNotNull();
            whole = in.readAllBytes();
        }
        assertThat(CrisisModelFile.read(whole).meaning()).isNotNull();
        whole[whole.length / 2] ^= 1;

        assertThatThrownBy(() -> CrisisModelFile.read(whole))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    /** What is left when the model is missing. */
    @Test
    void hearsLessWithTheLexiconAlone() {
        CrisisDetector lexicon = new CrisisDetector(null);
        Predicate<Line> taken = l -> lexicon.detect(l.text()).danger();
        double heard = LINES.share(Line::danger, taken);
        double everyday = LINES.share(Line::everyday, taken);
        System.out.printf("lexicon alone: danger %.4f everyday %.4f%n", heard, everyday);

        assertThat(heard).as("danger heard").isBetween(0.4, LINES.share(Line::danger, Line::heard));
        assertThat(everyday).as("everyday lines taken for danger").isLessThanOrEqualTo(0.1);
    }
}
