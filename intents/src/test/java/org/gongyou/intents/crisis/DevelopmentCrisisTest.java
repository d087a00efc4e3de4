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
    private static final CrisisLines APART = CrisisLines.of("development-apart.tsv");

    private static final CrisisLines OUTRIGHT = CrisisLines.of("development-outright.tsv");
    private static final CrisisLines BEREAVED = CrisisLines.of("development-bereaved.tsv");

    @Test
    void learnsFromNoneOfThem() {
        Set<String> lessons =
                CrisisExample.shipped().stream().map(CrisisExample::text).collect(Collectors.toSet());

        assertThat(LINES.texts()).doesNotContainAnyElementsOf(lessons);
        assertThat(APART.texts()).doesNotContainAnyElementsOf(lessons);
        assertThat(OUTRIGHT.texts()).doesNotContainAnyElementsOf(lessons);
        assertThat(BEREAVED.texts()).doesNotContainAnyElementsOf(lessons);
    }

    @Test
    void hearsDangerAndSeldomBelievesItWhereThereIsNone() {
        LINES.report("development lines");

        holds(LINES, 0.015, 0.03);
    }

    @Test
    void hearsDangerInTheWordsOfEightOtherAuthors() {
        APART.report("development lines of eight other authors");

        holds(APART, 0.03, 0.025);
        assertThat(APART.share(Line::everyday, Line::heard))
                .as("everyday lines taken for danger: %s", shown(APART, l -> l.everyday() && l.heard()))
                .isLessThanOrEqualTo(0.155);
    }

    @Test
    void believesWhoSaysOutrightThatHeWantsToDieBesideAMatter() {
        OUTRIGHT.report("development lines about what is said outright");

        assertThat(shown(OUTRIGHT, l -> l.danger() && !l.heard())).isEmpty();
        assertThat(shown(OUTRIGHT, l -> l.danger() && !l.alarms())).hasSizeLessThanOrEqualTo(2);
        holds(OUTRIGHT, 0, 0.17);
    }

    @Test
    void asksFewOfTheBereavedAndHearsWhoWantsToFollow() {
        BEREAVED.report("development lines about the bereaved");

        holds(BEREAVED, 0, 0.03);
        assertThat(shown(BEREAVED, l -> l.danger() && !l.alarms())).hasSizeLessThanOrEqualTo(5);
        assertThat(shown(BEREAVED, l -> l.everyday() && l.heard())).hasSizeLessThanOrEqualTo(4);
    }

    private static void holds(CrisisLines lines, double mostMissed, double mostAlarms) {
        assertThat(lines.share(Line::danger, l -> !l.heard()))
                .as("missed: %s", shown(lines, l -> l.danger() && !l.heard()))
                .isLessThanOrEqualTo(mostMissed);
        assertThat(lines.share(Line::everyday, Line::alarms))
                .as("alarms: %s", shown(lines, l -> l.everyday() && l.alarms()))
                .isLessThanOrEqualTo(mostAlarms);
    }

    private static List<String> shown(CrisisLines lines, Predicate<Line> which) {
        return lines.lines().stream()
                .filter(which)
                .map(l -> l.kind() + " " + l.text())
                .toList();
    }
}
