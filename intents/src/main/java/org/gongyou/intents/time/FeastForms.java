package org.gongyou.intents.time;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.gongyou.intents.time.Moment.Trait;
import org.jspecify.annotations.Nullable;

/** Feasts (去年国庆), the days off around them (国庆期间), and the days around the new year (大年初三, 年前). */
final class FeastForms {

    private static final Feasts FEASTS = Feasts.chinese();
    private static final String NAMES = "(" + Words.anyOf(Feasts.NAMES.keySet()) + ")";
    private static final String HOLIDAY = "(?:节)?(?:假期|期间|长假|放假|黄金周|小长假|假日)";
    private static final String NO_NUMBER_BEFORE = "(?<![0-9一二三四五六七八九十两几半多零数好百千去今前明当每后本近新中青晚])";

    private FeastForms() {}

    static List<Form> forms() {
        return List.of(
                Form.of(Words.YEAR + "?的?" + NAMES + HOLIDAY, FeastForms::holiday),
                Form.of(
                        Words.YEAR + "的?十一(?:假期|期间|长假|放假)?(?![月个号日点天名人次年])",
                        (m, today) -> dayOf("国庆", Optional.of(Words.year(m.group(1), today)), today)),
                Form.of(
                        "(?<![一二三四五六七八九十百千])十一(?:假期|期间|长假|放假|加班|上班|值班)",
                        (m, today) -> dayOf("国庆", Optional.empty(), today)),
                Form.of(
                        Words.YEAR + "?的?" + NAMES + "(?:节|当天|那天)?(?![个百千万]|路|广场|中学|小学|大道|厂|前|后|以前|以后|之前|之后)",
                        (m, today) -> dayOf(m.group(2), Words.yearIfTold(m.group(1), today), today)),
                Form.of(Words.YEAR + "?的?(?:除夕|大年三十|年三十)(?:晚上|夜|那天)?", (m, today) -> newYear(m.group(1), today, -1)),
                Form.of(
                        Words.YEAR + "?的?(?:大年|正月)初([一二三四五六七八九十])",
                        (m, today) -> Words.number(m.group(2)).flatMap(n -> newYear(m.group(1), today, n - 1))),
                Form.of(
                        "(?:" + Words.YEAR + "的?)?(?:过年|春节)(?:之|以)?前(?!面|台|途|后)",
                        (m, today) -> before(m.group(1), today)),
                Form.of(
                        "(?:" + Words.YEAR + "的?)?(?:过完?年|春节)(?:之|以)?后(?!面|台|来)",
                        (m, today) -> after(m.group(1), today)),
                Form.of(NO_NUMBER_BEFORE + "年前(?!面|台|途|后)", (m, today) -> before(null, today)),
                Form.of(NO_NUMBER_BEFORE + "年后(?!面|来)", (m, today) -> after(null, today)));
    }

    private static Optional<Moment> before(@Nullable String year, LocalDate today) {
        return newYear(year, today, -1).map(d -> open(LocalDate.MIN, d.to()));
    }

    /** The month that begins with the feast: by then people say 三月. */
    private static Optional<Moment> after(@Nullable String year, LocalDate today) {
        return newYear(year, today, 0).map(d -> open(d.from(), d.from().plusDays(29)));
    }

    private static Moment open(LocalDate from, LocalDate to) {
        return Moment.range(from, to).with(Trait.APPROXIMATE).with(Trait.ASSUMED);
    }

    private static Optional<Moment> newYear(@Nullable String year, LocalDate today, int shift) {
        return dayOf("春节", Words.yearIfTold(year, today), today)
                .map(m -> new Moment(
                        m.from().plusDays(shift), m.to().plusDays(shift), m.granularity(), new HashSet<>(m.traits())));
    }

    private static Optional<Moment> holiday(Matcher matcher, LocalDate today) {
        String name = matcher.group(2);
        Optional<Moment> day = dayOf(name, Words.yearIfTold(matcher.group(1), today), today);
        return day.map(d -> FEASTS.holiday(name, d.from().getYear())
                .map(h -> new Moment(h.from(), h.to(), h.granularity(), d.traits()))
                .orElse(d.with(Trait.APPROXIMATE)));
    }

    private static Optional<Moment> dayOf(String name, Optional<Integer> year, LocalDate today) {
        if (year.isPresent()) {
            return FEASTS.day(name, year.get()).map(Moment::day);
        }
        return CalendarForms.nearest(today, y -> FEASTS.day(name, y).map(Moment::day))
                .map(m -> new Moment(m.from(), m.to(), m.granularity(), Set.of(Trait.ASSUMED)));
    }
}
