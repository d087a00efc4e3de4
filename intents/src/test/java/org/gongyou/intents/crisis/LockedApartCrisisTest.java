package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.NearDuplicates;
import org.gongyou.intents.NearDuplicates.Pair;
import org.gongyou.intents.resource.Resources;
import org.junit.jupiter.api.Test;

/**
 * How the detector does on the lines of an author who has seen neither the examples nor the detector. Of the two locked sets
 * this is the one to believe.
 */
class LockedApartCrisisTest {

    private static final int SET_PHRASE = 6;

    private record Line(int level, String text, Crisis answer) {

        boolean alarms() {
            return answer.danger() && !answer.doubtful();
        }
    }

    private static final List<Line> LINES = Resources.entries(LockedApartCrisisTest.class, "locked-apart.tsv").stream()
            .map(line -> line.split("\t", 3))
            .map(f -> new Line(
                    Integer.parseInt(f[0]), f[2], CrisisDetector.standard().detect(f[2])))
            .toList();

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
        double heard = share(danger, l -> l.answer().danger());
        double believed = share(danger, Line::alarms);
        double asked = share(everyday, l -> l.answer().danger());
        double alarmed = share(everyday, Line::alarms);
        System.out.printf(
                "lines of another author: of danger %.4f heard, %.4f believed without asking; of everyday ones %.4f taken for danger, %.4f without asking%n",
                heard, believed, asked, alarmed);

        assertThat(heard).as("danger heard").isGreaterThanOrEqualTo(0.84);
        assertThat(asked).as("everyday lines taken for danger").isLessThanOrEqualTo(0.12);
        assertThat(alarmed).as("everyday lines that raise an alarm").isLessThanOrEqualTo(0.02);
    }

    private static double share(Predicate<Line> lines, Predicate<Line> answer) {
        return LINES.stream()
                .filter(lines)
                .mapToDouble(l -> answer.test(l) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
