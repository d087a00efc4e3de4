package org.gongyou.intents.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.jspecify.annotations.Nullable;

/** Days, absolute or relative to the day of the utterance. */
final class DateFinder implements Finder {

    private static final String YEAR = "(?:(\\d{4}|[〇零一二三四五六七八九]{4})年|(今年|去年|前年))?";
    private static final Pattern SPELLED = Pattern.compile(
            YEAR + "(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|(上个?月|这个?月|本月))(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号)|(初|底|末))");
    private static final Pattern PLAIN = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern RELATIVE = Pattern.compile("大前天|前天|昨天|昨日|今天|今日|明天|后天");
    private static final Pattern HOLIDAY = Pattern.compile("(今年|去年|前年)?(元旦|五一|劳动节|国庆)");
    private static final Map<String, Integer> DAYS =
            Map.of("大前天", -3, "前天", -2, "昨天", -1, "昨日", -1, "今天", 0, "今日", 0, "明天", 1, "后天", 2);
    private static final Map<String, int[]> HOLIDAYS =
            Map.of("元旦", new int[] {1, 1}, "五一", new int[] {5, 1}, "劳动节", new int[] {5, 1}, "国庆", new int[] {10, 1});

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        LocalDate today = analysis.today();
        List<Entity> found = new ArrayList<>();
        collect(SPELLED.matcher(text), found, m -> spelled(m, today));
        collect(PLAIN.matcher(text), found, m -> day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        collect(RELATIVE.matcher(text), found, m -> Optional.of(today.plusDays(DAYS.getOrDefault(m.group(), 0))));
        collect(HOLIDAY.matcher(text), found, m -> holiday(m, today));
        return found;
    }

    @FunctionalInterface
    private interface Reader {
        Optional<LocalDate> read(Matcher matcher);
    }

    private static void collect(Matcher matcher, List<Entity> found, Reader reader) {
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            String said = matcher.group();
            reader.read(matcher)
                    .ifPresent(d -> found.add(new Entity(EntityTypes.DATE, start, end, said, d.toString(), Map.of())));
        }
    }

    private static Optional<LocalDate> spelled(Matcher m, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (m.group(4) != null) {
            month = m.group(4).startsWith("上") ? month.minusMonths(1) : month;
        } else {
            int number = number(m.group(3));
            if (number < 1 || number > 12) {
                return Optional.empty();
            }
            month = YearMonth.of(year(m.group(1), m.group(2), today), number);
            boolean unsaid = m.group(1) == null && m.group(2) == null;
            month = unsaid && month.atDay(1).isAfter(today) ? month.minusYears(1) : month;
        }
        if (m.group(6) != null) {
            return Optional.of(m.group(6).equals("初") ? month.atDay(1) : month.atEndOfMonth());
        }
        return day(month.getYear(), month.getMonthValue(), number(m.group(5)));
    }

    private static Optional<LocalDate> holiday(Matcher m, LocalDate today) {
        int[] day = HOLIDAYS.getOrDefault(m.group(2), new int[] {1, 1});
        return day(year(null, m.group(1), today), day[0], day[1]);
    }

    private static int year(@Nullable String digits, @Nullable String word, LocalDate today) {
        if (digits != null) {
            return digitByDigit(digits);
        }
        if ("去年".equals(word)) {
            return today.getYear() - 1;
        }
        return "前年".equals(word) ? today.getYear() - 2 : today.getYear();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digitByDigit(String text) {
        int value = 0;
        for (char c : text.toCharArray()) {
            value = value * 10 + ChineseNumber.digit(c);
        }
        return value;
    }

    private static int number(String text) {
        return ChineseNumber.parse(text).orElse(0);
    }
}
