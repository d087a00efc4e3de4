package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongyou.intents.crisis.CrisisLines.Line;
import org.junit.jupiter.api.Test;

/** How the detector does on the development lines, which it does not learn from. Bounds are chosen by them and misses shown. */
class DevelopmentCrisisTest {

    private static final CrisisLines LINES = CrisisLines.of("development.tsv");

    @Test
    void learnsFromNoneOfThem() {
        Set<String> lessons =
                CrisisExample.shipped().stream().map(CrisisExample::text).collect(Collectors.toSet());

        assertThat(LINES.texts()).doesNotContainAnyElementsOf(lessons);
    }

    @Test
    void hearsDangerAndSeldomBelievesItWhereThereIsNone() {
        LINES.report("development lines");

        assertThat(LINES.share(Line::danger, l -> !l.heard()))
                .as("missed: %s", shown(l -> l.danger() && !l.heard()))
                .isLessThanOrEqualTo(0.08);
        assertThat(LINES.share(Line::everyday, Line::alarms))
                .as("alarms: %s", shown(l -> l.everyday() && l.alarms()))
                .isLessThanOrEqualTo(0.04);
    }

    private static List<String> shown(Predicate<Line> which) {
        return LINES.lines().stream()
                .filter(which)
                .map(l -> l.kind() + " " + l.text())
                .toList();
    }
}
