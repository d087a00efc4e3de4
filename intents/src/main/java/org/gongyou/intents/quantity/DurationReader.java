package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Numeral.Trait;
import org.gongyou.intents.quantity.Quantity.Kind;
import org.gongyou.intents.quantity.Span.Part;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time: 三年零两个月, 一个半月, 10个工作日, 半天. An Arabic number of two digits with 年 may be a year as well
 * (15年 for 2015) and has {@code ambiguous=true} unless the words around it decide.
 */
final class DurationReader implements QuantityReader {

    private static final Pattern UNIT = Pattern.compile("(多|几)?(个多|个)?(半)?(?:"
            + "(年(?!级|代|终|纪|薪|假|底|初|度|货|会|审|检|末|前后|[0-9]{1,2}月|[0-9]{1,2}[-/])|年头)|(季度)|(月(?!薪|饼|经))|(星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|"
            + "周(?![一二三四五六日年末边围岁转期报刊]))|(工作日)|(天(?!津|然|气|河|猫|桥|台|花|使|才|真|涯|两头|天)|日(?=内|以内|之内))|"
            + "(小时(?!候|工(?!资|作))|钟头)|(分钟)|(秒(?!杀))(?:钟)?)(多(?!少|次|久|大))?(半(?!夜|路|价|途|截))?");
    private static final Part[] PARTS = {
        Part.YEARS, Part.MONTHS, Part.MONTHS, Part.WEEKS, Part.DAYS, Part.DAYS, Part.HOURS, Part.MINUTES, Part.SECONDS
    };
    private static final int FIRST_PART = 4;
    private static final int QUARTER = 5;
    private static final int MONTH = 6;
    private static final int WORKDAY = 8;
    private static final Pattern LONG_AFTER = Pattern.compile("[不没都才也]");
    private static final Pattern JOINT = Pattern.compile("零|又|加|, ?| ");
    private static final Pattern SAYS_DURATION_BEFORE =
            Pattern.compile("[了干满够龄近快过共来已有签缴交判做待呆每这头整隔年第]$|工作|超过|不到|大概|大约|左右|差不多|连续|至少|最少|最多|期限|合同|社保|工龄$");
    private static final Pattern SAYS_DURATION_AFTER =
            Pattern.compile("多|半|零|了|以上|以下|左右|内|之内|不变|的?(?:工龄|合同|经验|社保|老)|[0-9]+个");

    @Override
    public Optional<Quantity> read(String text, Amount amount) {
        Step first = step(text, amount);
        if (first == null) {
            return Optional.empty();
        }
        Span low = new Span();
        Span high = new Span();
        Step last = first;
        boolean approximate = amount.vague();
        for (Step step = first; step != null; step = next(text, step)) {
            step.addTo(low, step.amount.low());
            step.addTo(high, step.amount.high());
            approximate |= step.more;
            last = step;
        }
        boolean vague = approximate && !last.more || low.halfMonth();
        Map<String, String> attributes =
                new LinkedHashMap<>(Hedge.around(text, amount.start(), last.end, vague, last.more));
        if (last.workdays) {
            attributes.put("unit", "workday");
        }
        if (ambiguous(text, amount, last.end)) {
            attributes.put("ambiguous", "true");
        }
        return Optional.of(new Quantity(Kind.DURATION, amount.start(), last.end, low.iso(), high.iso(), attributes));
    }

    /** Which of two durations is longer, by their lengths in seconds; for joining 三天到五天. */
    static boolean shorter(String iso, String other) {
        return seconds(iso).compareTo(seconds(other)) < 0;
    }

    private static BigDecimal seconds(String iso) {
        Matcher parts = Pattern.compile("(T)|([0-9.]+)([YMWDHS])").matcher(iso);
        Span span = new Span();
        boolean time = false;
        while (parts.find()) {
            if (parts.group(1) != null) {
                time = true;
                continue;
            }
            Part part = switch (parts.group(3).charAt(0)) {
                case 'Y' -> Part.YEARS;
                case 'M' -> time ? Part.MINUTES : Part.MONTHS;
                case 'W' -> Part.WEEKS;
                case 'D' -> Part.DAYS;
                case 'H' -> Part.HOURS;
                default -> Part.SECONDS;
            };
            span.add(part, new BigDecimal(parts.group(2)));
        }
        return span.seconds();
    }

    private static boolean ambiguous(String text, Amount amount, int end) {
        String words = text.substring(amount.start(), end);
        if (!words.matches("[0-9]{2}年")) {
            return false;
        }
        String before = text.substring(Math.max(0, amount.start() - 4), amount.start());
        return !SAYS_DURATION_BEFORE.matcher(before).find()
                && !SAYS_DURATION_AFTER.matcher(text).region(end, text.length()).lookingAt();
    }

    private static @Nullable Step next(String text, Step step) {
        Matcher joint = JOINT.matcher(text).region(step.end, text.length());
        boolean joined = joint.lookingAt();
        Step next = Amount.at(text, joined ? joint.end() : step.end)
                .map(a -> step(text, a))
                .orElse(null);
        if (next == null
                || next.part.compareTo(step.part) <= 0
                || !next.amount.value().exact()) {
            return null;
        }
        return joined || !rate(text, step, next) ? next : null;
    }

    /** 一天八小时 says how much a day, not a day and eight hours; but 一年两个月 is both. */
    private static boolean rate(String text, Step step, Step next) {
        boolean one =
                text.charAt(step.amount.start()) == '一' && step.amount.low().compareTo(BigDecimal.ONE) == 0;
        boolean together = next.part == Part.MONTHS || next.part == Part.MINUTES;
        return one && !together;
    }

    private static @Nullable Step step(String text, Amount amount) {
        Matcher unit = UNIT.matcher(text).region(amount.end(), text.length());
        if (!unit.lookingAt()) {
            return null;
        }
        int group = FIRST_PART;
        while (unit.group(group) == null) {
            group++;
        }
        String written = text.substring(amount.start(), amount.end());
        boolean counted = unit.group(2) != null;
        boolean calendarMonth = group == MONTH && !counted && !written.matches("俩|仨|两|半|[0-9.]*\\.[0-9]+");
        boolean calendarYear = group == FIRST_PART && (counted || written.matches("[0-9]{4}|.{1,3}千"));
        boolean odd = "几".equals(unit.group(1))
                || calendarMonth
                || calendarYear && !unit.group().contains("年头")
                || figurative(text, amount.start(), unit.end());
        return odd ? null : step(unit, group, amount);
    }

    /** 哪一天 and 同一天 are days, 弄了半天 is just long. */
    private static boolean figurative(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean oneOfMany = text.charAt(start) == '一' && "哪那同某有头前".indexOf(before) >= 0;
        boolean justLong = text.substring(start, end).equals("半天")
                && (before == '了' && !text.startsWith("假", end)
                        || LONG_AFTER.matcher(text).region(end, text.length()).lookingAt());
        return oneOfMany || justLong;
    }

    private static Step step(Matcher unit, int group, Amount amount) {
        BigDecimal half = unit.group(3) != null || unit.group(14) != null ? new BigDecimal("0.5") : BigDecimal.ZERO;
        boolean more =
                amount.is(Trait.MORE) || unit.group(1) != null || "个多".equals(unit.group(2)) || unit.group(13) != null;
        BigDecimal factor = group == QUARTER ? BigDecimal.valueOf(3) : BigDecimal.ONE;
        return new Step(amount, unit.end(), PARTS[group - FIRST_PART], half, factor, more, group == WORKDAY);
    }

    /** A number with its unit. */
    private record Step(
            Amount amount, int end, Part part, BigDecimal half, BigDecimal factor, boolean more, boolean workdays) {

        void addTo(Span span, BigDecimal number) {
            span.add(part, number.add(half).multiply(factor));
        }
    }
}
