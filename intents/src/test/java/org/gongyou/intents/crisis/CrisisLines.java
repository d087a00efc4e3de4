package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.NearDuplicates;
import org.gongyou.intents.NearDuplicates.Pair;
import org.gongyou.intents.resource.Resources;

/** Lines that the detector has not learnt from, with what it makes of them. */
record CrisisLines(List<Line> lines) {

    /** A line: level first, what it shows and its text last. */
    record Line(int level, String kind, String text, Crisis answer) {

        private static Line of(String line) {
            String[] fields = line.split("\t");
            String text = fields[fields.length - 1];
            return new Line(
                    Integer.parseInt(fields[0]),
                    fields[fields.length - 2],
                    text,
                    CrisisDetector.standard().detect(text));
        }

        boolean danger() {
            return level >= 3;
        }

        boolean everyday() {
            return level == 0;
        }

        /** Whether it is taken for danger, asked about first or not. */
        boolean heard() {
            return answer.danger();
        }

        /** Whether it is believed without asking. */
        boolean alarms() {
            return answer.danger() && !answer.doubtful();
        }
    }

    static CrisisLines of(String file) {
        return new CrisisLines(Resources.entries(CrisisLines.class, file).stream()
                .map(Line::of)
                .toList());
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    double share(Predicate<Line> of, Predicate<Line> that) {
        return lines.stream()
                .filter(of)
                .mapToDouble(l -> that.test(l) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The examples that come too near to a line, set phrases of so many characters apart. */
    List<String> examplesNear(int setPhrase) {
        Predicate<String> longer = text -> NearDuplicates.length(text) > setPhrase;
        List<String> lessons = CrisisExample.shipped().stream()
                .map(CrisisExample::text)
                .filter(longer)
                .toList();
        return new NearDuplicates(0.75, 0.9)
                .between(lessons, texts().stream().filter(longer).toList()).stream()
                        .map(Pair::left)
                        .distinct()
                        .toList();
    }

    /** That none of the examples comes too near to a line, set phrases of so many characters apart. */
    void assertLearntFromNone(int setPhrase) {
        assertThat(examplesNear(setPhrase)).as("training lines to take out").isEmpty();
    }

    /**
     * That the detector keeps to these shares.
     *
     * @param heard least share of the danger that is heard
     * @param taken most of the everyday lines that are taken for danger
     * @param alarms most of the everyday lines that raise an alarm
     */
    void assertKeeps(double heard, double taken, double alarms) {
        assertThat(share(Line::danger, Line::heard)).as("danger heard").isGreaterThanOrEqualTo(heard);
        assertThat(share(Line::everyday, Line::heard))
                .as("everyday lines taken for danger")
                .isLessThanOrEqualTo(taken);
        assertThat(share(Line::everyday, Line::alarms))
                .as("everyday lines that raise an alarm")
                .isLessThanOrEqualTo(alarms);
    }

    /** Prints how the detector does, in one line. */
    void report(String name) {
        System.out.printf(
                "%s: of danger %.4f heard, %.4f believed without asking; of everyday ones %.4f taken for danger, %.4f without asking%n",
                name,
                share(Line::danger, Line::heard),
                share(Line::danger, Line::alarms),
                share(Line::everyday, Line::heard),
                share(Line::everyday, Line::alarms));
    }
}
