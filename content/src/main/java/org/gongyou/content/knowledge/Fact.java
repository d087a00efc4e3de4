package org.gongyou.content.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something about the person's case that decides between outcomes and is asked for instead of guessed.
 *
 * @param name {@value #REGION} for where the person works; else a word of the entry's own
 * @param question how it is asked, in Chinese
 * @param outcomes what is said for which answer; empty for the region
 * @param reading how a person's words tell it before it is asked for
 */
public record Fact(String name, String question, List<Outcome> outcomes, Reading reading) {

    /** The fact that every entry shares. */
    public static final String REGION = "region";

    public Fact {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether the answer is one of a few choices. */
    public boolean chosen() {
        return outcomes.stream().anyMatch(o -> o.option() != null);
    }

    /** What is said to an answer that names one of the choices. */
    public Optional<Outcome> ofOption(String option) {
        return outcomes.stream().filter(o -> option.equals(o.option())).findFirst();
    }

    /** Whether the answer may be a length of time. */
    public boolean lasting() {
        return outcomes.stream().anyMatch(o -> o.option() == null);
    }

    /**
     * What is said to a length of time.
     *
     * @param iso an ISO 8601 duration of years, months, weeks and days
     */
    public Optional<Outcome> ofDuration(String iso) {
        double days = days(iso);
        return Double.isNaN(days)
                ? Optional.empty()
                : outcomes.stream().filter(o -> o.holds(days)).findFirst();
    }

    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:([\\d.]+)Y)?(?:([\\d.]+)M)?(?:([\\d.]+)W)?(?:([\\d.]+)D)?");
    private static final double[] DAYS = {365.25, 365.25 / 12, 7, 1};

    /** The length of a duration in days, or NaN if it is none. */
    public static double days(String iso) {
        Matcher parts = DURATION.matcher(iso);
        if (!parts.matches()) {
            return Double.NaN;
        }
        double days = 0;
        for (int i = 0; i < DAYS.length; i++) {
            days += parts.group(i + 1) == null ? 0 : Double.parseDouble(parts.group(i + 1)) * DAYS[i];
        }
        return days;
    }

    /**
     * How a person's words tell a fact: which of the lengths of time and days in them are meant.
     *
     * @param near words beside which a length or a day is this one ("干了", "入职"); the nearest of these and of {@code not} decides
     * @param not words beside which it is another ("试用期", "拖欠"), and phrases in which an option's words do not count
     * @param adds whether lengths told with different employers are added up
     * @param dated whether it lasts until today, so that the day it began tells it as well
     * @param limit the term that runs from that day, ISO 8601, of which the last days are counted down; null if there is none
     */
    public record Reading(
            List<String> near,
            List<String> not,
            boolean adds,
            boolean dated,
            @Nullable String limit) {

        /** Nothing but what answers the question. */
        public static final Reading PLAIN = new Reading(List.of(), List.of(), false, false, null);

        public Reading {
            near = List.copyOf(near);
            not = List.copyOf(not);
        }
    }

    /**
     * What is said for some of the answers: for one choice, or for a length of time from one bound to below another.
     *
     * @param words other words for the option than its own
     * @param from the shortest duration, ISO 8601; null from nothing on
     * @param below the shortest duration that is too long; null without end
     */
    public record Outcome(
            @Nullable String option,
            List<String> words,
            @Nullable String from,
            @Nullable String below,
            String say) {

        public Outcome {
            words = List.copyOf(words);
        }

        private boolean holds(double days) {
            return option == null && (from == null || days >= days(from)) && (below == null || days < days(below));
        }

        private static double days(String iso) {
            return Fact.days(iso);
        }
    }
}
