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
 */
public record Fact(String name, String question, List<Outcome> outcomes) {

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
    static double days(String iso) {
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
     * What is said for some of the answers: for one choice, or for a length of time from one bound to below another.
     *
     * @param from the shortest duration, ISO 8601; null from nothing on
     * @param below the shortest duration that is too long; null without end
     */
    public record Outcome(
            @Nullable String option,
            @Nullable String from,
            @Nullable String below,
            String say) {

        private boolean holds(double days) {
            return option == null && (from == null || days >= days(from)) && (below == null || days < days(below));
        }

        private static double days(String iso) {
            return Fact.days(iso);
        }
    }
}
