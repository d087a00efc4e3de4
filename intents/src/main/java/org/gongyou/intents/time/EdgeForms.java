package org.gongyou.intents.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.intents.time.Moment.Trait;
import org.jspecify.annotations.Nullable;

/**
 * The beginning and end of months and years (上个月底, 3月中旬, 2024年底), halves and quarters of years, and months told
 * from today. 底, 初 and 中 are approximate.
 */
final class EdgeForms {

    private static final String RELATIVE_MONTH = "(" + Words.anyOf(Words.MONTHS.keySet()) + ")";
    private static final String EDGE = "(?:(上旬|中旬|下旬)|(底|末|初|中))";

    private EdgeForms() {}

    static List<Form> forms() {
        return List.of(
                Form.of(
                        RELATIVE_MONTH + "的?" + EDGE,
                        (m, today) ->
                                Optional.of(edge(RelativeForms.month(m.group(1), today), m.group(2), m.group(3)))),
                Form.of(
                        "(?:" + Words.YEAR + "的?|(?<![0-9.个年]))(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?" + EDGE
                                + "(?!秋|国|午)",
                        EdgeForms::inMonth),
                Form.of(
                        "(?<![每个0-9一二三四五六七八九十])月(?:(上旬|中旬|下旬)|(底|末|初|中))(?!秋|国|午)",
                        (m, today) -> Optional.of(edge(YearMonth.from(today), m.group(1), m.group(2))
                                .with(Trait.ASSUMED))),
                Form.of(
                        Words.SURE_YEAR + "的?年?(底|末|初|中)(?!秋|国|午)",
                        (m, today) -> Optional.of(ofYear(Words.year(m.group(1), today), m.group(2)))),
                Form.of(
                        "(去|今|明)年?(底|初)",
                        (m, today) -> Optional.of(ofYear(Words.year(m.group(1) + "年", today), m.group(2)))),
                Form.of(
                        "(?<![每0-9一二三四五六七八九十])年(底|末|初)(?!一)",
                        (m, today) -> CalendarForms.nearest(today, y -> Optional.of(ofYear(y, m.group(1))))),
                Form.of(Words.SURE_YEAR + "?的?(上半年|下半年)", (m, today) -> half(m, today)),
                Form.of(Words.SURE_YEAR + "?的?(?:第?([一二三四1-4])季度|[Qq]([1-4]))", EdgeForms::quarter),
                Form.of(
                        RELATIVE_MONTH + "(?:份)?(?![0-9])",
                        (m, today) -> Optional.of(Moment.month(RelativeForms.month(m.group(1), today)))));
    }

    private static Optional<Moment> inMonth(Matcher m, LocalDate today) {
        return Words.number(m.group(2))
                .flatMap(month -> m.group(1) == null
                        ? CalendarForms.nearest(
                                today, y -> Optional.of(edge(YearMonth.of(y, month), m.group(3), m.group(4))))
                        : Optional.of(
                                edge(YearMonth.of(Words.year(m.group(1), today), month), m.group(3), m.group(4))));
    }

    private static Moment edge(YearMonth month, @Nullable String third, @Nullable String edge) {
        if (third != null) {
            LocalDate first = month.atDay(third.equals("上旬") ? 1 : third.equals("中旬") ? 11 : 21);
            return Moment.range(first, third.equals("下旬") ? month.atEndOfMonth() : first.plusDays(9));
        }
        LocalDate day = switch (String.valueOf(edge)) {
            case "初" -> month.atDay(1);
            case "中" -> month.atDay(15);
            default -> month.atEndOfMonth();
        };
        return Moment.day(day).with(Trait.APPROXIMATE);
    }

    private static Moment ofYear(int year, String edge) {
        int month = switch (edge) {
            case "初" -> 1;
            case "中" -> 6;
            default -> 12;
        };
        return Moment.month(YearMonth.of(year, month)).with(Trait.APPROXIMATE);
    }

    private static Optional<Moment> half(Matcher m, LocalDate today) {
        int year = Words.yearIfTold(m.group(1), today).orElse(today.getYear());
        int first = m.group(2).equals("上半年") ? 1 : 7;
        return Optional.of(assumed(m, months(year, first, first + 5)));
    }

    private static Optional<Moment> quarter(Matcher m, LocalDate today) {
        int year = Words.yearIfTold(m.group(1), today).orElse(today.getYear());
        String number = m.group(2) == null ? m.group(3) : m.group(2);
        return Words.number(number).map(n -> assumed(m, months(year, 3 * n - 2, 3 * n)));
    }

    private static Moment assumed(Matcher m, Moment moment) {
        return m.group(1) == null ? moment.with(Trait.ASSUMED) : moment;
    }

    private static Moment months(int year, int first, int last) {
        return Moment.month(YearMonth.of(year, first)).until(Moment.month(YearMonth.of(year, last)));
    }
}
