package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.content.knowledge.Fact;

/**
 * The last days of a term that began with what a person told. The day on which it began does not count (民法典 201).
 *
 * @param last the last day of the term, if what was told is no day, about that
 * @param days how many are left of it, 0 on the last
 */
record Countdown(LocalDate last, long days, boolean exact) {

    private static final int ALARM = 31;
    private static final Pattern EXACT = Pattern.compile("P(\\d+)D");

    /** What is left of the fact's term; empty where it has none, is over or has long to run. */
    static Optional<Countdown> of(Fact fact, String value, LocalDate today) {
        String limit = fact.reading().limit();
        double passed = Fact.days(value);
        if (limit == null || Double.isNaN(passed)) {
            return Optional.empty();
        }
        LocalDate last = today.minusDays(Math.round(passed)).plus(Period.parse(limit));
        long days = ChronoUnit.DAYS.between(today, last);
        return days < 0 || days > ALARM
                ? Optional.empty()
                : Optional.of(new Countdown(last, days, EXACT.matcher(value).matches()));
    }

    void tell(Draft draft) {
        String day = last.getYear() + "年" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
        draft.say(exact ? "law.limit" : "law.limit.about", Map.of("day", day, "days", Long.toString(days)));
    }
}
