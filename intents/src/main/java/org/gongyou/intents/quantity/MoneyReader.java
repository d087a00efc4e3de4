package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Interval;
import org.gongyou.intents.number.Numeral.Trait;
import org.gongyou.intents.quantity.Quantity.Kind;

/** Money with its unit: 3500元, 三块五, 五毛, 1.2万块, ¥300. Foreign money is left alone. */
final class MoneyReader implements QuantityReader {

    private static final Pattern YUAN = Pattern.compile(
            " ?多?(?:(元|圆)(?!旦|二次|一次|化|月|件|素|宝|宵|老|气)(?:整|钱|人民币)?|(块)(?![地头板牌砖肉布表石去儿])(钱)?|(?i:rmb|人民币|cny)(?:元)?)");
    private static final Pattern SMALL = Pattern.compile("(?:(毛)|(角)(?!度|色|落|钢|膜))(?:钱)?|(分)钱");
    private static final Pattern TENTHS =
            Pattern.compile("([0-9一二三四五六七八九])(?!个|天|年|月|次|小时|单|件|人|周|[0-9.十百千万%])(?:[毛角](?:钱)?)?");
    private static final Pattern HUNDREDTHS = Pattern.compile("([0-9一二三四五六七八九])分?(?:钱)?");
    private static final Pattern FOREIGN = Pattern.compile(" ?多?万?(?:美元|美金|欧元|港币|港元|日元|英镑|卢布|韩元|台币|新台币|泰铢|澳元)");
    private static final Pattern SIGN_BEFORE = Pattern.compile("(?:¥|(?i:rmb)|人民币) ?$");
    private static final Pattern NONE = Pattern.compile("都?(?:不|没|未)|也|没有");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Override
    public Optional<Quantity> read(String text, Amount amount) {
        Matcher yuan = YUAN.matcher(text).region(amount.end(), text.length());
        if (yuan.lookingAt()
                && !FOREIGN.matcher(text).region(amount.end(), text.length()).lookingAt()) {
            return yuan(text, amount, yuan);
        }
        Matcher small = SMALL.matcher(text).region(amount.end(), text.length());
        if (small.lookingAt()) {
            return small(text, amount, small);
        }
        String before = text.substring(Math.max(0, amount.start() - 4), amount.start());
        Matcher sign = SIGN_BEFORE.matcher(before);
        return sign.find()
                ? Optional.of(quantity(
                        text, amount.start() - before.length() + sign.start(), amount.end(), amount.value(), amount))
                : Optional.empty();
    }

    /** Whether other money than yuan is counted. */
    static boolean foreign(String text, Amount amount) {
        return FOREIGN.matcher(text).region(amount.end(), text.length()).lookingAt();
    }

    private static Optional<Quantity> yuan(String text, Amount amount, Matcher yuan) {
        int end = yuan.end();
        BigDecimal rest = BigDecimal.ZERO;
        boolean open = yuan.group(2) != null && yuan.group(3) == null
                || yuan.group().strip().equals("元");
        Matcher tenths = TENTHS.matcher(text).region(end, text.length());
        if (open && tenths.lookingAt()) {
            rest = digit(tenths.group(1)).multiply(TENTH);
            end = tenths.end();
            Matcher hundredths = HUNDREDTHS.matcher(text).region(end, text.length());
            if (tenths.group().length() > 1 && hundredths.lookingAt()) {
                rest = rest.add(digit(hundredths.group(1)).multiply(HUNDREDTH));
                end = hundredths.end();
            }
        }
        if (open && text.startsWith("半", end) && !text.startsWith("半个", end) && !text.startsWith("半年", end)) {
            rest = new BigDecimal("0.5");
            end++;
        }
        boolean together =
                text.startsWith("一块", amount.start()) && end == amount.start() + 2 || none(text, amount, end);
        if (together) {
            return Optional.empty();
        }
        Interval value = new Interval(amount.low().add(rest), amount.high().add(rest));
        return Optional.of(quantity(text, amount.start(), end, value, amount));
    }

    private static Optional<Quantity> small(String text, Amount amount, Matcher small) {
        if (none(text, amount, small.end())) {
            return Optional.empty();
        }
        boolean corner = small.group(2) != null;
        boolean anise = corner && !amount.is(Trait.ARABIC) && !small.group().endsWith("钱");
        if (anise || amount.high().compareTo(BigDecimal.TEN) > 0) {
            return Optional.empty();
        }
        BigDecimal factor = small.group(3) == null ? TENTH : HUNDREDTH;
        Interval value = amount.value().times(factor);
        Matcher hundredths = TENTHS.matcher(text).region(small.end(), text.length());
        if (small.group().equals("毛")
                && hundredths.lookingAt()
                && hundredths.group().length() == 1) {
            BigDecimal rest = digit(hundredths.group(1)).multiply(HUNDREDTH);
            Interval sum = new Interval(value.low().add(rest), value.high().add(rest));
            return Optional.of(quantity(text, amount.start(), hundredths.end(), sum, amount));
        }
        return Optional.of(quantity(text, amount.start(), small.end(), value, amount));
    }

    /** The amount as money from {@code start} to {@code end}, with the hedges around it. */
    static Quantity quantity(String text, int start, int end, Interval value, Amount amount) {
        boolean more = amount.is(Trait.MORE)
                || text.substring(amount.end(), end).strip().startsWith("多");
        Map<String, String> attributes = new LinkedHashMap<>(Hedge.around(text, start, end, amount.vague(), more));
        return new Quantity(Kind.MONEY, start, end, Amount.plain(value.low()), Amount.plain(value.high()), attributes);
    }

    /** 一分钱不给 and 一毛没有 say that there is no money. */
    private static boolean none(String text, Amount amount, int end) {
        return text.startsWith("一", amount.start())
                && NONE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static BigDecimal digit(String digit) {
        int value = DIGITS.indexOf(digit);
        return value < 0 ? new BigDecimal(digit) : BigDecimal.valueOf(value);
    }
}
