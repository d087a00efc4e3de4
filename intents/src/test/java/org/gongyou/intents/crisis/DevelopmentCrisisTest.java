package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.resource.Resources;
import org.junit.jupiter.api.Test;

/** How the detector does on the development lines, which it does not learn from. Bounds are chosen by them and misses shown. */
class DevelopmentCrisisTest {

    private record Line(int level, String kind, String text, Crisis answer) {}

    private static final List<Line> LINES = Resources.entries(DevelopmentCrisisTest.class, "development.tsv").stream()
            .map(line -> line.split("\t", 3))
            .map(f -> new Line(
                    Integer.parseInt(f[0]),
                    f[1],
                    f[2],
                    CrisisDetector.standard().detect(f[2])))
            .toList();

    @Test
    void learnsFromNoneOfThem() {
        Set<String> lessons =
                CrisisExample.shipped().stream().map(CrisisExample::text).collect(Collectors.toSet());

        assertThat(LINES).extracting(Line::text).doesNotContainAnyElementsOf(lessons);
    }

    @Test
    void hearsDangerAndSeldomBelievesItWhereThereIsNone() {
        List<String> missed = new ArrayList<>();
        List<String> alarmed = new ArrayList<>();
        int danger = 0;
        int everyday = 0;
        int asked = 0;
        for (Line line : LINES) {
            if (line.level() >= 3) {
                danger++;
                if (!line.answer().danger()) {
                    missed.add(line.kind() + " " + line.text());
                }
            } else if (line.level() == 0) {
                everyday++;
                asked += line.answer().danger() ? 1 : 0;
                if (line.answer().danger() && !line.answer().doubtful()) {
                    alarmed.add(line.kind() + " " + line.text());
                }
            }
        }
        System.out.printf(
                "development lines: of %d of danger %.4f heard; of %d everyday ones %.4f taken for danger, %.4f without asking%n",
                danger,
                1 - (double) missed.size() / danger,
                everyday,
                (double) asked / everyday,
                (double) alarmed.size() / everyday);

        assertThat((double) missed.size() / danger).as("missed: %s", missed).isLessThanOrEqualTo(0.15);
        assertThat((double) alarmed.size() / everyday).as("alarms: %s", alarmed).isLessThanOrEqualTo(0.05);
    }
}
