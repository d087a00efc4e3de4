package org.gongyou.intents.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;

/**
 * Days, written out or relative to today. Where the year or the month is left out, the day nearest to today is meant
 * and {@code assumed=true} tells that somebody should confirm it. Days that do not exist are not found.
 */
final class DateRecogniser implements Recogniser {

    private final List<DateForm> forms = DateForm.all();

    @Override
    public List<Entity> find(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        for (DateForm form : forms) {
            Matcher matcher = form.pattern().matcher(analysis.normalised());
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(e -> e.start() < end && start < e.end())) {
                    resolve(form, matcher, analysis.today()).ifPresent(day -> found.add(entity(matcher, day, form)));
                }
            }
        }
        return found;
    }

    private static Optional<LocalDate> resolve(DateForm form, Matcher matcher, LocalDate today) {
        try {
            return form.day().resolve(matcher, today).filter(d -> d.getYear() >= 1900 && d.getYear() <= 2100);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Entity entity(Matcher matcher, LocalDate day, DateForm form) {
        Map<String, String> attributes = form.assumed() ? Map.of("assumed", "true") : Map.of();
        return new Entity(
                EntityTypes.DATE, matcher.start(), matcher.end(), matcher.group(), day.toString(), attributes);
    }

    /**
     * A way to write a day.
     *
     * @param assumed whether part of the date had to be guessed
     */
    record DateForm(Pattern pattern, boolean assumed, Day day) {

        /** What a match means; may throw {@link DateTimeException} for a day that does not exist. */
        interface Day {
            Optional<LocalDate> resolve(Matcher matcher, LocalDate today);
        }

        static List<DateForm> all() {
            List<DateForm> forms = new ArrayList<>(CalendarDays.forms());
            forms.addAll(RelativeDays.forms());
            return List.copyOf(forms);
        }
    }
}
