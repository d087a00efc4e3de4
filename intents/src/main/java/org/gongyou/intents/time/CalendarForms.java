package org.gongyou.intents.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.gongyou.intents.time.Moment.Trait;

/** Days, months and years of the calendar: 2024-03-05, 去年3月5号, 3月5号, 2024年3月, 三月份, 2024年. */
final class CalendarForms {

    private static final String MONTH = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";

    private CalendarForms() {}

    /** Whole days. */
    static List<Form> days() {
        return List.of(
                Form.of(
                        "(?<![0-9])((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])",
                        (m, today) -> Optional.of(iso(m))),
                Form.of(
                        "(?<![0-9A-Za-z])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])(?![0-9A-Za-z])",
                        (m, today) -> Optional.of(iso(m))),
                Form.of(
                        Words.YEAR + " ?的?" + Words.NUMBER + "月份?" + Words.NUMBER + "[日号]?(?!个)",
                        (m, today) -> day(Words.year(m.group(1), today), m.group(2), m.group(3))),
                Form.of("(?<![0-9个年])" + Words.NUMBER + "月" + Words.NUMBER + "[日号]", CalendarForms::withoutYear));
    }

    /** Months and years, which are looked for after all days. */
    static List<Form> spans() {
        return List.of(
                Form.of(
                        Words.YEAR + " ?的?" + MONTH + " ?(?:-|~|到|至) ?" + MONTH + "月份?(?![0-9])",
                        (m, today) -> months(Words.year(m.group(1), today), m.group(2), m.group(3))),
                Form.of(
                        "(?<![0-9.年第])" + MONTH + " ?(?:-|~|到|至) ?" + MONTH + "月份?(?![0-9])",
                        (m, today) -> months(today.getYear(), m.group(1), m.group(2))
                                .map(s -> s.with(Trait.ASSUMED).with(Trait.NO_YEAR))),
                Form.of(
                        Words.YEAR + " ?的?" + MONTH + "月(?:份|里)?(?![0-9薪])",
                        (m, today) -> Words.number(m.group(2))
                                .map(n -> Moment.month(YearMonth.of(Words.year(m.group(1), today), n)))),
                Form.of(
                        "(?<![0-9.])((?:19|20)[0-9]{2})[-./](1[0-2]|0?[1-9])(?![0-9.]|元|万|块|%)",
                        (m, today) -> Optional.of(Moment.month(
                                YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))))),
                Form.of(
                        "(?<![0-9.])((?:19|20)[0-9]{2}) ?(?:-|~|到|至) ?((?:19|20)[0-9]{2})年?(?![0-9])",
                        (m, today) -> Optional.of(Moment.year(Integer.parseInt(m.group(1)))
                                .until(Moment.year(Integer.parseInt(m.group(2)))))),
                Form.of(
                        Words.SURE_YEAR + "(?!代|级|[底末初中])",
                        (m, today) -> Optional.of(Moment.year(Words.year(m.group(1), today)))),
                Form.of(
                        "(?<![0-9.])([0-9]{2}年)(?=入职|进厂|进公司|来的|进来|毕业|退休|签的|参加工作|出生|生的|生人)",
                        (m, today) -> Optional.of(
                                Moment.year(Words.year(m.group(1), today)).with(Trait.ASSUMED))),
                Form.of(
                        "(?<![0-9.个年第每上下这本几十])(?!一月(?!份))" + MONTH + "月(?:份)?(?![0-9薪饼]|天(?!气))",
                        CalendarForms::month));
    }

    private static Moment iso(Matcher m) {
        return Moment.day(
                LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
    }

    private static Optional<Moment> day(int year, String month, String day) {
        return Words.number(month).flatMap(m -> Words.number(day).map(d -> Moment.day(LocalDate.of(year, m, d))));
    }

    private static Optional<Moment> withoutYear(Matcher matcher, LocalDate today) {
        return nearest(today, year -> day(year, matcher.group(1), matcher.group(2)));
    }

    private static Optional<Moment> month(Matcher matcher, LocalDate today) {
        return Words.number(matcher.group(1))
                .flatMap(month -> nearest(today, year -> Optional.of(Moment.month(YearMonth.of(year, month)))));
    }

    private static Optional<Moment> months(int year, String first, String last) {
        return Words.number(first)
                .flatMap(f -> Words.number(last)
                        .filter(l -> l > f)
                        .map(l -> Moment.month(YearMonth.of(year, f)).until(Moment.month(YearMonth.of(year, l)))));
    }

    /** Of the moment in last year, this year and next, the one closest to today; with {@link Trait#ASSUMED}. */
    static Optional<Moment> nearest(LocalDate today, InYear moment) {
        return Stream.of(today.getYear(), today.getYear() - 1, today.getYear() + 1)
                .map(year -> exists(moment, year))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(m -> Math.abs(m.from().toEpochDay() - today.toEpochDay())))
                .map(m -> m.with(Trait.ASSUMED).with(Trait.NO_YEAR));
    }

    /** The 29th of February does not exist in every year. */
    private static Optional<Moment> exists(InYear moment, int year) {
        try {
            return moment.of(year);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    interface InYear {
        Optional<Moment> of(int year);
    }
}
