package org.gongyou.core.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.parameter.ParameterTable;
import org.gongyou.core.service.ServiceDefinition;

/**
 * What a person gave for a draft, as it is written into it.
 *
 * @param answers by slot name
 * @param today the day on which the draft is written
 */
record Given(ServiceDefinition service, Map<String, String> answers, ParameterTable parameters, LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** The answer as people read it, or a blank. */
    String or(String slot) {
        return find(slot)
                .map(value -> service.slot(slot).map(s -> s.display(value)).orElse(value))
                .orElse(Paper.BLANK);
    }

    Optional<String> find(String slot) {
        return Optional.ofNullable(answers.get(slot)).filter(value -> !value.isBlank());
    }

    boolean is(String slot, String value) {
        return value.equals(answers.get(slot));
    }

    /** The chosen options of a slot that takes several. */
    List<String> all(String slot) {
        return find(slot).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    /** A sum without its unit, in the lower figure where only a range was given, or a blank. */
    String money(String slot) {
        return find(slot).map(value -> value.replaceFirst("/.*", "")).orElse(Paper.BLANK);
    }

    /** Said after a sum of which only a range was given. */
    String estimate(String slot) {
        return find(slot).filter(value -> value.contains("/")).isPresent() ? "【按大概数估算，请改成实际数】" : "";
    }

    /** A day in words, or a blank. */
    String day(String slot) {
        return find(slot).map(LocalDate::parse).map(DAY::format).orElse(Paper.BLANK);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The days between which wages are owed, in words, or blanks. */
    String period(String slot) {
        String[] ends = find(slot).orElse("../..").split("/", 2);
        return end(ends[0]) + "至" + end(ends.length > 1 ? ends[1] : ends[0]);
    }

    private static String end(String day) {
        return day.equals("..") ? Paper.BLANK : DAY.format(LocalDate.parse(day));
    }
}
