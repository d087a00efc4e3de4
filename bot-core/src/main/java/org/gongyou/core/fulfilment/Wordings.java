package org.gongyou.core.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How times are said, and how the sentences of a service file are filled in. */
public final class Wordings {

    /** Where days begin and end for the people we serve. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("M月d日（E）HH:mm", Locale.CHINA).withZone(CHINA);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA).withZone(CHINA);

    private Wordings() {}

    /** "12月5日（周六）09:00". */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** "12月5日（周六）09:00–10:00", or both days where the end is on another one. */
    public static String span(Instant from, Instant to) {
        boolean sameDay = LocalDate.ofInstant(from, CHINA).equals(LocalDate.ofInstant(to, CHINA));
        return moment(from) + "–" + (sameDay ? CLOCK.format(to) : moment(to));
    }

    /** Fills {@code {name}} places. */
    public static String fill(String template, Map<String, String> words) {
        String text = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}
