package org.gongyou.intents.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.intents.time.Moment.Trait;

/** Days and weeks told from today: 大前天, 上周五, 这个月15号, 8号, 上周, 周末. */
final class RelativeForms {

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("大前天", -3),
            Map.entry("前天", -2),
            Map.entry("前晚", -2),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨夜", -1),
            Map.entry("昨儿", -1),
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今早", 0),
            Map.entry("今晚", 0),
            Map.entry("今儿", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明早", 1),
            Map.entry("明晚", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3));
    private static final Map<String, Integer> WEEKS = Map.ofEntries(
            Map.entry("上上", -2),
            Map.entry("上上个", -2),
            Map.entry("上", -1),
            Map.entry("上个", -1),
            Map.entry("这", 0),
            Map.entry("本", 0),
            Map.entry("这个", 0),
            Map.entry("下", 1),
            Map.entry("下个", 1),
            Map.entry("下下", 2),
            Map.entry("下下个", 2));
    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String PREFIX = "(" + Words.anyOf(WEEKS.keySet()) + ")";
    private static final String DAY = "([一二三四五六日1-6]|天(?!气))";

    private RelativeForms() {}

    static List<Form> days() {
        return List.of(
                Form.of(
                        "(" + Words.anyOf(Words.MONTHS.keySet()) + ")的?" + Words.NUMBER + "[日号]",
                        (m, today) -> Words.number(m.group(2))
                                .map(d -> Moment.day(month(m.group(1), today).atDay(d)))),
                Form.of(
                        Words.SURE_YEAR + "的?(?:今天|这一天)",
                        (m, today) -> Optional.of(Moment.day(today.withYear(Words.year(m.group(1), today))))),
                Form.of(
                        "(?<![以之目从])(" + Words.anyOf(DAYS.keySet()) + ")(?!方舟|之星)",
                        (m, today) -> Optional.of(Moment.day(today.plusDays(DAYS.getOrDefault(m.group(1), 0))))),
                Form.of(PREFIX + WEEK + DAY + "(?:到|至|-|~)" + WEEK + "?" + DAY + "(?![0-9年个])", RelativeForms::days),
                Form.of(
                        PREFIX + WEEK + DAY + "(?![0-9年个])",
                        (m, today) -> Optional.of(Moment.day(inWeek(m.group(1), m.group(2), today)))),
                Form.of(
                        "(?<![到至每个一两])" + WEEK + DAY + "(?![0-9年个到至])",
                        (m, today) -> Optional.of(
                                Moment.day(inWeek("这", m.group(1), today)).with(Trait.ASSUMED))),
                Form.of(PREFIX + WEEK + "末", (m, today) -> {
                    LocalDate monday = monday(m.group(1), today);
                    return Optional.of(Moment.range(monday.plusDays(5), monday.plusDays(6)));
                }),
                Form.of(PREFIX + WEEK + "(?![一二三四五六日末1-6期]|天(?!气))", (m, today) -> {
                    LocalDate monday = monday(m.group(1), today);
                    return Optional.of(Moment.range(monday, monday.plusDays(6)));
                }));
    }

    /** A day without its month comes last: almost anything else is more telling. */
    static List<Form> bare() {
        return List.of(Form.of(
                "(?<![0-9月第选.:/\\-每来尾])(?<!每个月)(?<!每月的)" + Words.NUMBER
                        + "号(?!线|楼|店|门|库|车|桌|机|院|文|工|员|选|码|人|信|召|称|厂|仓|柜|窗|台|公|高|馆)",
                (m, today) -> Words.number(m.group(1))
                        .map(d -> Moment.day(today.withDayOfMonth(d))
                                .with(Trait.ASSUMED)
                                .with(Trait.NO_MONTH))));
    }

    static YearMonth month(String words, LocalDate today) {
        return YearMonth.from(today).plusMonths(Words.MONTHS.getOrDefault(words, 0));
    }

    private static Optional<Moment> days(Matcher m, LocalDate today) {
        return Optional.of(Moment.range(inWeek(m.group(1), m.group(2), today), inWeek(m.group(1), m.group(3), today)));
    }

    private static LocalDate inWeek(String week, String day, LocalDate today) {
        int number = day.equals("天") || day.equals("日") ? 7 : Words.number(day).orElse(1);
        return monday(week, today).plusDays(number - 1L);
    }

    private static LocalDate monday(String week, LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(WEEKS.getOrDefault(week, 0));
    }
}
