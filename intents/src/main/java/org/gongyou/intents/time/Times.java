package org.gongyou.intents.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.time.Moment.Granularity;
import org.gongyou.intents.time.Moment.Trait;

/**
 * Finds days and spans of days in a normalised text. Where the year or the month is left out, the nearest to today is
 * meant and {@code assumed=true} tells that somebody should confirm it. Days that do not exist are not found, nor are
 * words that fix no time, such as 发薪日 and 前几天.
 */
public final class Times {

    private static final List<Form> FORMS = forms();

    private Times() {}

    /** The days and spans of a text, by position, without overlaps. */
    public static List<TimeMention> find(String text, LocalDate today) {
        List<Found> found = new ArrayList<>();
        Characters characters = Characters.of(text);
        for (Form form : FORMS) {
            form.pattern().forEach(text, characters, matcher -> {
                if (free(matcher, found)) {
                    form.resolve(matcher, today)
                            .ifPresent(m -> found.add(new Found(matcher.start(), matcher.end(), m)));
                }
            });
        }
        found.sort(Comparator.comparingInt(Found::start));
        return Joining.join(text, today, found).stream().map(Times::mention).toList();
    }

    /** What stands where in the text. */
    record Found(int start, int end, Moment moment) {}

    private static boolean free(Matcher matcher, List<Found> found) {
        int start = matcher.start();
        int end = matcher.end();
        return found.stream().noneMatch(f -> f.start < end && start < f.end);
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>(CalendarForms.days());
        forms.addAll(AgoForms.forms());
        forms.addAll(FeastForms.forms());
        forms.addAll(RelativeForms.days());
        forms.addAll(EdgeForms.forms());
        forms.addAll(CalendarForms.spans());
        forms.addAll(RelativeForms.bare());
        return List.copyOf(forms);
    }

    private static TimeMention mention(Found found) {
        Moment moment = found.moment;
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean day = moment.granularity() == Granularity.DAY;
        if (!day) {
            Optional.of(moment.from())
                    .filter(d -> !d.equals(LocalDate.MIN))
                    .ifPresent(d -> attributes.put("from", d.toString()));
            attributes.put("to", moment.to().toString());
            attributes.put("granularity", moment.granularity().name().toLowerCase(Locale.ROOT));
        }
        if (day) {
            Feasts.chinese().holiday(moment.from()).ifPresent(h -> attributes.put("holiday", h.iso()));
        }
        if (moment.is(Trait.APPROXIMATE)) {
            attributes.put("approximate", "true");
        }
        if (moment.is(Trait.ASSUMED)) {
            attributes.put("assumed", "true");
        }
        return new TimeMention(found.start, found.end, day, moment.iso(), attributes);
    }
}
