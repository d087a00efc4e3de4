package org.gongyou.intents.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.number.Numeral;
import org.gongyou.intents.number.Numerals;
import org.jspecify.annotations.Nullable;

/** The words that days, months and years are told with, for regular expressions and their meanings. */
final class Words {

    /** One group: a small number. */
    static final String NUMBER = "([0-9]{1,2}|[〇零一二两三四五六七八九十]{1,3})";

    static final Map<String, Integer> YEARS = Map.of("大前年", -3, "前年", -2, "去年", -1, "今年", 0, "本年", 0, "明年", 1, "后年", 2);

    /** One group: a year that leaves no doubt. */
    static final String SURE_YEAR = "(大前年|前年|去年|今年|本年度?|明年|后年|(?<![0-9.])(?:19|20)[0-9]{2}年|[〇零一二三四五六七八九]{4}年)";

    /** One group: a year, also of two digits, which needs a month behind it. */
    static final String YEAR = "(大前年|前年|去年|今年|本年|明年|后年|(?<![0-9.])(?:19|20)[0-9]{2}年|(?<![0-9.])[0-9]{2}年"
            + "|[〇零一二三四五六七八九]{4}年|(?<![〇零一二三四五六七八九十百第])[〇零一二三四五六七八九]{2}年)";

    /** A year of two digits is of this century up to so many years from now, and of the last one beyond that. */
    private static final int YEARS_AHEAD = 10;

    static final Map<String, Integer> MONTHS = Map.ofEntries(
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

    private static final String DIGITS = "零一二三四五六七八九";

    private Words() {}

    /** Alternatives, the longer first. */
    static String anyOf(Set<String> words) {
        return String.join(
                "|",
                words.stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(n -> n))
                        .toList());
    }

    static int year(String text, LocalDate today) {
        Integer offset = YEARS.get(text.replace("度", ""));
        if (offset != null) {
            return today.getYear() + offset;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : text.substring(0, text.length() - 1).replace('〇', '零').toCharArray()) {
            int value = DIGITS.indexOf(c);
            digits.append(value < 0 ? String.valueOf(c) : String.valueOf(value));
        }
        int number = Integer.parseInt(digits.toString());
        if (number >= 100) {
            return number;
        }
        int ofThisCentury = 2000 + number;
        return ofThisCentury <= today.getYear() + YEARS_AHEAD ? ofThisCentury : ofThisCentury - 100;
    }

    /** The year told, or none. */
    static Optional<Integer> yearIfTold(@Nullable String text, LocalDate today) {
        return text == null ? Optional.empty() : Optional.of(year(text, today));
    }

    /** A whole number that fills the text; empty for anything else. */
    static Optional<Integer> number(String text) {
        String plain = text.replaceFirst("^0(?=[0-9])", "");
        return Numerals.at(plain, 0)
                .filter(n -> n.end() == plain.length() && n.value().exact())
                .map(Numeral::value)
                .map(v -> v.low().stripTrailingZeros())
                .filter(v -> v.scale() <= 0 && v.compareTo(BigDecimal.valueOf(9999)) <= 0)
                .map(BigDecimal::intValueExact);
    }
}
