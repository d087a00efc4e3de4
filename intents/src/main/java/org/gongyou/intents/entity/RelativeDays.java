package org.gongyou.intents.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.entity.DateRecogniser.DateForm;

/** Days told from today: yesterday, the 8th of last month, last Friday, three days ago. */
final class RelativeDays {

    private static final String NUMBER = CalendarDays.NUMBER;
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("大前天", -3),
            Map.entry("前天", -2),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨儿", -1),
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今早", 0),
            Map.entry("今晚", 0),
            Map.entry("今儿", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明早", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3));
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("上上个月", -2),
            Map.entry("上上月", -2),
            Map.entry("上个月", -1),
            Map.entry("上月", -1),
            Map.entry("这个月", 0),
            Map.entry("本月", 0),
            Map.entry("这月", 0),
            Map.entry("当月", 0),
            Map.entry("下个月", 1),
            Map.entry("下月", 1));
    private static final Map<String, Integer> WEEKS =
            Map.of("上上", -2, "上", -1, "上个", -1, "这", 0, "本", 0, "这个", 0, "下", 1, "下个", 1, "下下", 2);

    private RelativeDays() {}

    static List<DateForm> forms() {
        Pattern month = Pattern.compile("(" + names(MONTHS) + ")的?(?:" + NUMBER + "[日号]|(底|末|初))");
        Pattern week = Pattern.compile("(" + names(WEEKS) + ")?(?:周|星期|礼拜)([一二三四五六日天1-6])(?![0-9年个])");
        Pattern ago = Pattern.compile(NUMBER + "(天|个?星期|周|个月|年)(?:之|以)?(前|后)");
        Pattern bare = Pattern.compile("(?<![0-9月第选.:/-])" + NUMBER + "号(?!线|楼|店|门|库|车|桌|机|院|文|工|员|选)");
        return List.of(
                new DateForm(month, false, RelativeDays::inMonth),
                new DateForm(
                        Pattern.compile("(" + names(DAYS) + ")"),
                        false,
                        (m, today) -> Optional.of(today.plusDays(DAYS.getOrDefault(m.group(1), 0)))),
                new DateForm(week, false, RelativeDays::inWeek),
                new DateForm(ago, false, RelativeDays::ago),
                new DateForm(bare, true, (m, today) -> number(m.group(1)).map(today::withDayOfMonth)));
    }

    static Optional<Integer> number(String text) {
        OptionalInt number = ChineseNumber.parse(text);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Optional<LocalDate> inMonth(Matcher matcher, LocalDate today) {
        YearMonth month = YearMonth.from(today).plusMonths(MONTHS.getOrDefault(matcher.group(1), 0));
        if (matcher.group(2) != null) {
            return number(matcher.group(2)).map(month::atDay);
        }
        return Optional.of(matcher.group(3).equals("初") ? month.atDay(1) : month.atEndOfMonth());
    }

    private static Optional<LocalDate> inWeek(Matcher matcher, LocalDate today) {
        String name = matcher.group(2).equals("天") ? "日" : matcher.group(2);
        int number = "日".equals(name) ? 7 : number(name).orElse(1);
        int weeks = matcher.group(1) == null ? 0 : WEEKS.getOrDefault(matcher.group(1), 0);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(monday.plusWeeks(weeks).plusDays(number - 1L));
    }

    private static Optional<LocalDate> ago(Matcher matcher, LocalDate today) {
        int sign = matcher.group(3).equals("前") ? -1 : 1;
        String unit = matcher.group(2);
        return number(matcher.group(1)).map(n -> switch (unit) {
            case "天" -> today.plusDays((long) sign * n);
            case "个月" -> today.plusMonths((long) sign * n);
            case "年" -> today.plusYears((long) sign * n);
            default -> today.plusWeeks((long) sign * n);
        });
    }

    private static String names(Map<String, Integer> names) {
        return String.join(
                "|",
                names.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(n -> n))
                        .toList());
    }
}
