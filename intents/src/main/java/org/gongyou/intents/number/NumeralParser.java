package org.gongyou.intents.number;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Numeral.Trait;
import org.jspecify.annotations.Nullable;

/** Reads one number from left to right. For one use. */
final class NumeralParser {

    private static final Pattern ARABIC =
            Pattern.compile("([0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9])|[0-9]{1,13})(?:\\.([0-9]{1,4})(?![0-9]))?");
    private static final Pattern DECIMALS = Pattern.compile("点([零一二三四五六七八九]{1,3})(?=[万亿千百]|个|小时|倍|成|元|块|年|天)");
    private static final Pattern COUNTED = Pattern.compile("个|天|年|次|小时|单|件|周|人|月|班|趟");
    private static final Pattern MORE = Pattern.compile("多|余(?=[元人名个天年万次家])|来(?=[个号人天年块元万次家名位张件台岁])");
    private static final Map<Character, Integer> SMALL = Map.of('十', 1, '拾', 1, '百', 2, '佰', 2, '千', 3, '仟', 3);
    private static final Map<Character, Integer> LATIN = Map.of('k', 3, 'K', 3, 'w', 4, 'W', 4);
    private static final int NO_UNIT = 99;

    private final String text;
    private final int start;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private int at;
    private Interval done = Interval.ZERO;
    private Interval section = Interval.ZERO;
    private @Nullable Interval pending;
    private int pendingLength;
    private int pendingStart;
    /** The power of ten of the last multiplier. */
    private int unit = NO_UNIT;

    private boolean zero;
    private boolean big;
    private boolean failed;

    NumeralParser(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    Optional<Numeral> parse() {
        char first = text.charAt(start);
        if (first == '半') {
            return Optional.of(numeral(start + 1, Interval.exactly(new BigDecimal("0.5")), 0));
        }
        if (first == '俩' || first == '仨') {
            traits.add(Trait.MEASURED);
            return Optional.of(numeral(start + 1, Interval.exactly(first == '俩' ? 2 : 3), 0));
        }
        boolean going = true;
        while (going && at < text.length()) {
            going = step(text.charAt(at));
        }
        return failed || at == start ? Optional.empty() : finish();
    }

    private boolean step(char c) {
        if (Numerals.isDigit(c)) {
            return pending == null && arabic();
        }
        if (Numerals.digit(c) >= 0) {
            return pending == null && digits();
        }
        int power = SMALL.getOrDefault(c, 0);
        if (power > 0) {
            return small(power);
        }
        if (c == '万' || c == '亿') {
            return big(c == '万' ? 4 : 8);
        }
        if (c == '几' && unit != NO_UNIT && pending == null) {
            traits.add(Trait.MORE);
            at++;
            return at < text.length() && (text.charAt(at) == '万' || text.charAt(at) == '亿');
        }
        return letter(c) || more();
    }

    private boolean arabic() {
        Matcher number = ARABIC.matcher(text).region(at, text.length());
        if (!number.lookingAt() || number.group(1).length() > Numerals.LONGEST + 3) {
            return fail();
        }
        String whole = number.group(1).replace(",", "");
        String fraction = number.group(2) == null ? "" : "." + number.group(2);
        if (whole.length() > Numerals.LONGEST || whole.length() > 1 && whole.charAt(0) == '0') {
            return fail();
        }
        if (at == start) {
            traits.add(Trait.ARABIC);
        }
        pend(Interval.exactly(new BigDecimal(whole + fraction)), whole.length() + fraction.length(), number.end());
        return true;
    }

    /** One Chinese digit, or two neighbours (七八, 三五) for an interval. */
    private boolean digits() {
        int end = at;
        while (end < text.length() && Numerals.digit(text.charAt(end)) >= 0) {
            end++;
        }
        int first = Numerals.digit(text.charAt(at));
        if (first == 0 && unit != NO_UNIT && !zero && end > at + 1) {
            zero = true;
            at++;
            return true;
        }
        int second = end - at == 2 ? Numerals.digit(text.charAt(at + 1)) : 0;
        boolean neighbours = first > 0 && (second == first + 1 || first == 3 && second == 5);
        if (end - at > 2 || end - at == 2 && !neighbours || first == 0 && unit != NO_UNIT) {
            return fail();
        }
        Interval value = Interval.exactly(first);
        pend(neighbours ? new Interval(value.low(), BigDecimal.valueOf(second)) : value, 1, end);
        if (!neighbours) {
            decimals(first);
        }
        return true;
    }

    private void decimals(int whole) {
        Matcher matcher = DECIMALS.matcher(text).region(at, text.length());
        if (unit != NO_UNIT || !matcher.lookingAt()) {
            return;
        }
        StringBuilder number = new StringBuilder().append(whole).append('.');
        matcher.group(1).chars().forEach(c -> number.append(Numerals.digit((char) c)));
        pend(Interval.exactly(new BigDecimal(number.toString())), number.length(), matcher.end());
    }

    private boolean small(int power) {
        boolean bareTen = pending == null && power == 1 && (section.equals(Interval.ZERO) || zero);
        if (power >= unit || pending == null && !bareTen) {
            return false;
        }
        Interval factor = pending == null ? Interval.exactly(1) : pending;
        section = section.plus(factor.times(BigDecimal.TEN.pow(power)));
        return applied(power);
    }

    private boolean big(int power) {
        Interval sum = pending == null ? section : section.plus(pending);
        boolean empty = sum.equals(Interval.ZERO) && (power == 4 || !big);
        if (empty || big && power == 4) {
            return false;
        }
        BigDecimal factor = BigDecimal.TEN.pow(power);
        done = power == 4 ? done.plus(sum.times(factor)) : done.plus(sum).times(factor);
        section = Interval.ZERO;
        big = power == 4;
        return applied(power);
    }

    private boolean applied(int power) {
        pending = null;
        zero = false;
        unit = power;
        at++;
        return true;
    }

    private boolean letter(char c) {
        Integer power = LATIN.get(c);
        boolean alone =
                at + 1 == text.length() || !String.valueOf(text.charAt(at + 1)).matches("[0-9A-Za-z]");
        if (power == null || pending == null || unit != NO_UNIT || !traits.contains(Trait.ARABIC) || !alone) {
            return false;
        }
        section = pending.times(BigDecimal.TEN.pow(power));
        traits.add(Trait.LATIN);
        applied(power);
        return true;
    }

    private boolean more() {
        Matcher more = MORE.matcher(text).region(at, text.length());
        boolean round = unit != NO_UNIT && pending == null
                || pending != null && pending.low().compareTo(BigDecimal.TEN) >= 0;
        if (!round || traits.contains(Trait.MORE) || !more.lookingAt()) {
            return false;
        }
        traits.add(text.charAt(at) == '来' ? Trait.ABOUT : Trait.MORE);
        at++;
        return at < text.length() && (text.charAt(at) == '万' || text.charAt(at) == '亿');
    }

    private Optional<Numeral> finish() {
        if (pending != null && unit != NO_UNIT && unit > 1 && !zero) {
            return shorthand(pending);
        }
        Interval value = done.plus(section).plus(pending == null ? Interval.ZERO : pending);
        return Optional.of(numeral(at, value, pending == null && unit != NO_UNIT ? unit : 0));
    }

    /** 三千五 is 3500; but 三千一个月 is 三千 a month. */
    private Optional<Numeral> shorthand(Interval last) {
        char digit = text.charAt(pendingStart);
        boolean countsSomethingElse = digit == '两'
                || (digit == '一' || digit == '1')
                        && COUNTED.matcher(text).region(at, text.length()).lookingAt();
        if (countsSomethingElse) {
            return Optional.of(numeral(pendingStart, done.plus(section), unit));
        }
        if (pendingLength > 1) {
            return Optional.of(numeral(at, done.plus(section).plus(last), 0));
        }
        traits.add(Trait.SHORTHAND);
        return Optional.of(numeral(at, done.plus(section).plus(last.times(BigDecimal.TEN.pow(unit - 1))), unit));
    }

    private Numeral numeral(int end, Interval value, int power) {
        return new Numeral(start, end, value, BigDecimal.TEN.pow(power), traits);
    }

    private void pend(Interval value, int length, int end) {
        pending = value;
        pendingLength = length;
        pendingStart = at;
        at = end;
    }

    private boolean fail() {
        failed = unit == NO_UNIT;
        return false;
    }
}
