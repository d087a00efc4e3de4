package org.gongyou.intents.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.intents.entity.DateRecogniser.DateForm;
import org.jspecify.annotations.Nullable;

/** Days with a month and a day, or named after a feast, with or without their year. */
final class CalendarDays {

    static final String NUMBER = "(" + ChineseNumber.CHARACTERS + "{1,3})";

    private static final Map<String, Integer> YEARS = Map.of("大前年", -3, "前年", -2, "去年", -1, "今年", 0, "明年", 1, "后年", 2);
    private static final String YEAR =
            "(大前年|前年|去年|今年|明年|后年|(?<![0-9])(?:19|20)[0-9]{2}年|(?<![0-9])[0-9]{2}年|[〇零一二三四五六七八九]{4}年)";
    private static final Map<String, String> FEASTS = Map.ofEntries(
            Map.entry("元旦", "01-01"),
            Map.entry("三八节", "03-08"),
            Map.entry("三八妇女节", "03-08"),
            Map.entry("妇女节", "03-08"),
            Map.entry("五一", "05-01"),
            Map.entry("五一劳动节", "05-01"),
            Map.entry("劳动节", "05-01"),
            Map.entry("六一", "06-01"),
            Map.entry("七一", "07-01"),
            Map.entry("八一", "08-01"),
            Map.entry("国庆", "10-01"),
            Map.entry("国庆节", "10-01"),
            Map.entry("十一国庆", "10-01"));
    private static final Map<String, List<String>> LUNAR = Map.of(
            "春节",
            List.of(
                    "2020-01-25",
                    "2021-02-12",
                    "2022-02-01",
                    "2023-01-22",
                    "2024-02-10",
                    "2025-01-29",
                    "2026-02-17",
                    "2027-02-06",
                    "2028-01-26"),
            "端午",
            List.of(
                    "2020-06-25",
                    "2021-06-14",
                    "2022-06-03",
                    "2023-06-22",
                    "2024-06-10",
                    "2025-05-31",
                    "2026-06-19",
                    "2027-06-09",
                    "2028-05-28"),
            "中秋",
            List.of(
                    "2020-10-01",
                    "2021-09-21",
                    "2022-09-10",
                    "2023-09-29",
                    "2024-09-17",
                    "2025-10-06",
                    "2026-09-25",
                    "2027-09-15",
                    "2028-10-03"));

    private CalendarDays() {}

    static List<DateForm> forms() {
        String names = String.join(
                "|",
                Stream.concat(FEASTS.keySet().stream(), LUNAR.keySet().stream())
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(n -> n))
                        .toList());
        Pattern iso = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])");
        Pattern written = Pattern.compile(YEAR + " ?的?" + NUMBER + "月份?" + NUMBER + "[日号]?");
        Pattern noYear = Pattern.compile("(?<![0-9个年])" + NUMBER + "月" + NUMBER + "[日号]");
        Pattern feast = Pattern.compile(YEAR + "?的?(" + names + ")(?:节|当天|那天)?");
        return List.of(
                new DateForm(
                        iso,
                        false,
                        (m, today) -> Optional.of(LocalDate.of(
                                Integer.parseInt(m.group(1)),
                                Integer.parseInt(m.group(2)),
                                Integer.parseInt(m.group(3))))),
                new DateForm(written, false, (m, today) -> day(year(m.group(1), today), m.group(2), m.group(3))),
                new DateForm(noYear, true, CalendarDays::withoutYear),
                new DateForm(feast, false, CalendarDays::feast));
    }

    private static Optional<LocalDate> withoutYear(Matcher matcher, LocalDate today) {
        return nearest(today, year -> day(year, matcher.group(1), matcher.group(2)));
    }

    private static Optional<LocalDate> feast(Matcher matcher, LocalDate today) {
        String name = matcher.group(2);
        @Nullable String year = matcher.group(1);
        return year == null ? nearest(today, y -> feast(name, y)) : feast(name, year(year, today));
    }

    private static Optional<LocalDate> feast(String name, int year) {
        String fixed = FEASTS.get(name);
        if (fixed != null) {
            return Optional.of(LocalDate.parse(year + "-" + fixed));
        }
        return LUNAR.getOrDefault(name, List.of()).stream()
                .filter(d -> d.startsWith(year + "-"))
                .findFirst()
                .map(LocalDate::parse);
    }

    private static int year(String text, LocalDate today) {
        Integer offset = YEARS.get(text);
        if (offset != null) {
            return today.getYear() + offset;
        }
        int number = Integer.parseInt(ChineseNumber.arabic(text.substring(0, text.length() - 1)));
        return number < 100 ? 2000 + number : number;
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        return RelativeDays.number(month).flatMap(m -> RelativeDays.number(day).map(d -> LocalDate.of(year, m, d)));
    }

    /** Of the day in last year, this year and next, the one closest to today. */
    private static Optional<LocalDate> nearest(LocalDate today, DayInYear day) {
        return Stream.of(today.getYear(), today.getYear() - 1, today.getYear() + 1)
                .map(year -> exists(day, year))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - today.toEpochDay())));
    }

    /** The 29th of February does not exist in every year. */
    private static Optional<LocalDate> exists(DayInYear day, int year) {
        try {
            return day.in(year);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private interface DayInYear {
        Optional<LocalDate> in(int year);
    }
}
