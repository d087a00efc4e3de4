package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.NearDuplicates;
import org.gongyou.intents.NearDuplicates.Pair;
import org.gongyou.intents.resource.Resources;
import org.junit.jupiter.api.Test;

/**
 * How the detector does on the locked lines. It tells how many are missed, never which: a line that one has looked at
 * measures nothing any more.
 */
class LockedCrisisTest {

    private static final int SET_PHRASE = 4;
    private static final List<Line> LINES = Resources.entries(LockedCrisisTest.class, "locked.tsv").stream()
            .map(Line::of)
            .toList();

    private record Line(int level, String who, String kind, String text) {

        static Line of(String line) {
            String[] fields = line.split("\t", 4);
            return new Line(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3]);
        }
    }

    private static final CrisisDetector DETECTOR = CrisisDetector.standard();

    @Test
    void hasEnoughOfEachLevelAndNothingTwice() {
        Set<String> texts = new HashSet<>(LINES.stream().map(Line::text).toList());

        assertThat(texts).hasSameSizeAs(LINES);
        assertThat(LINES).filteredOn(l -> l.level() >= 3).hasSizeGreaterThanOrEqualTo(300);
        assertThat(LINES).filteredOn(l -> l.level() == 0).hasSizeGreaterThanOrEqualTo(600);
        assertThat(LINES).extracting(Line::level).contains(1, 2, 4);
    }

    @Test
    void noTrainingLineComesNearALockedLine() {
        NearDuplicates duplicates = new NearDuplicates(0.75, 0.9);
        List<String> lessons = CrisisExample.shipped().stream()
                .map(CrisisExample::text)
                .filter(text -> NearDuplicates.length(text) > SET_PHRASE)
                .toList();
        List<String> locked = LINES.stream()
                .map(Line::text)
                .filter(text -> NearDuplicates.length(text) > SET_PHRASE)
                .toList();

        assertThat(duplicates.between(lessons, locked).stream().map(Pair::left).distinct())
                .as("training lines to take out")
                .isEmpty();
    }

    @Test
    void hearsDangerAndKeepsQuietOtherwise() {
        Predicate<Line> danger = l -> l.level() >= 3;
        Predicate<Line> everyday = l -> l.level() == 0;
        double heard = share(danger, Crisis::danger);
        double believed = share(danger, LockedCrisisTest::alarm);
        double asked = share(everyday, Crisis::danger);
        double alarmed = share(everyday, LockedCrisisTest::alarm);
        System.out.printf(
                "locked lines: of danger %.4f heard, %.4f believed without asking; of everyday ones %.4f taken for danger, %.4f without asking%n",
                heard, believed, asked, alarmed);

        assertThat(heard).as("danger heard").isGreaterThanOrEqualTo(0.92);
        assertThat(believed).as("danger believed without asking").isGreaterThanOrEqualTo(0.65);
        assertThat(asked).as("everyday lines taken for danger").isLessThanOrEqualTo(0.15);
        assertThat(alarmed).as("everyday lines that raise an alarm").isLessThanOrEqualTo(0.02);
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

    private static boolean alarm(Crisis crisis) {
        return crisis.danger() && !crisis.doubtful();
    }

    @Test
    void lexiconAlone() {
        CrisisDetector lexicon = new CrisisDetector(null);
        System.out.printf(
                "lexicon alone: danger %.4f everyday %.4f%n",
                LINES.stream()
                        .filter(l -> l.level() >= 3)
                        .mapToDouble(l -> lexicon.detect(l.text()).danger() ? 1 : 0)
                        .average()
                        .orElseThrow(),
                LINES.stream()
                        .filter(l -> l.level() == 0)
                        .mapToDouble(l -> lexicon.detect(l.text()).danger() ? 1 : 0)
                        .average()
                        .orElseThrow());
    }

    private static double share(Predicate<Line> lines, Predicate<Crisis> answer) {
        return LINES.stream()
                .filter(lines)
                .mapToDouble(l -> answer.test(DETECTOR.detect(l.text())) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
