package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Interval;
import org.gongyou.intents.quantity.Quantity.Kind;

/** Percentages: 80%, 八成, 三成五, 一半, 百分之八十, 三分之一. The last two do not start with their own number. */
final class PercentageReader implements QuantityReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern DECIMALS = Pattern.compile("点([零一二三四五六七八九]{1,3})");
    private static final Pattern SIGN = Pattern.compile(" ?(?:%|个百分点)");
    private static final Pattern TENTHS =
            Pattern.compile("成(?!不变|功|为|立|绩|果|年|人|熟|长|交|都|品|本|天|全|了|员(?!工))(?:([一二三四五六七八九])(?!个|天|年|月|家|次)|(半))?");
    private static final Pattern FRACTION = Pattern.compile("分之");
    /** What the next two begin with. */
    private static final String FIXED_BEGIN = "百千万一大小对过";

    private static final Pattern HUNDREDTHS = Pattern.compile("([百千万])分之(百)?");
    private static final Pattern HALF = Pattern.compile("(一大|一小|一|大|小|对|过)半(?!年|月|天|个|小时|夜|路|时|途|截|辈)(数)?");

    @Override
    public Optional<Quantity> read(String text, Amount amount) {
        Matcher sign = SIGN.matcher(text).region(amount.end(), text.length());
        if (sign.lookingAt()) {
            return Optional.of(quantity(text, amount.start(), sign.end(), amount.value(), amount.vague()));
        }
        Matcher tenths = TENTHS.matcher(text).region(amount.end(), text.length());
        if (tenths.lookingAt() && amount.high().compareTo(BigDecimal.TEN) <= 0) {
            return Optional.of(tenths(text, amount, tenths));
        }
        Matcher fraction = FRACTION.matcher(text).region(amount.end(), text.length());
        return fraction.lookingAt() ? fraction(text, amount, fraction.end()) : Optional.empty();
    }

    /** 百分之八十 and 一半, which no number starts. */
    Optional<Quantity> fixed(String text, int start) {
        if (FIXED_BEGIN.indexOf(text.charAt(start)) < 0) {
            return Optional.empty();
        }
        Matcher hundredths = HUNDREDTHS.matcher(text).region(start, text.length());
        if (hundredths.lookingAt()) {
            return hundredths.group(2) != null
                    ? Optional.of(quantity(text, start, hundredths.end(), exactly("100"), false))
                    : Amount.at(text, hundredths.end()).map(a -> hundredths(text, start, a, hundredths.group(1)));
        }
        Matcher half = HALF.matcher(text).region(start, text.length());
        boolean spouse = start > 0 && text.charAt(start - 1) == '另';
        if (!half.lookingAt() || spouse) {
            return Optional.empty();
        }
        Quantity quantity =
                quantity(text, start, half.end(), exactly("50"), !half.group(1).matches("一|对"));
        return Optional.of(half.group(1).matches("大|一大|过") ? quantity.with("bound", "above") : quantity);
    }

    private static Quantity hundredths(String text, int start, Amount amount, String whole) {
        BigDecimal factor = new BigDecimal(whole.equals("百") ? "1" : whole.equals("千") ? "0.1" : "0.01");
        Matcher decimals = DECIMALS.matcher(text).region(amount.end(), text.length());
        if (!decimals.lookingAt() || !amount.value().exact()) {
            return quantity(text, start, amount.end(), amount.value().times(factor), amount.vague());
        }
        StringBuilder number = new StringBuilder(Amount.plain(amount.low())).append('.');
        decimals.group(1).chars().forEach(c -> number.append(DIGITS.indexOf(c)));
        return quantity(text, start, decimals.end(), exactly(number.toString()).times(factor), false);
    }

    private static Quantity tenths(String text, Amount amount, Matcher tenths) {
        Interval percent = amount.value().times(BigDecimal.TEN);
        BigDecimal rest = BigDecimal.ZERO;
        if (tenths.group(1) != null) {
            rest = BigDecimal.valueOf(DIGITS.indexOf(tenths.group(1)));
        }
        if (tenths.group(2) != null) {
            rest = BigDecimal.valueOf(5);
        }
        Interval value = new Interval(percent.low().add(rest), percent.high().add(rest));
        return quantity(text, amount.start(), tenths.end(), value, amount.vague());
    }

    private static Optional<Quantity> fraction(String text, Amount whole, int start) {
        if (whole.low().signum() <= 0 || !whole.value().exact()) {
            return Optional.empty();
        }
        return Amount.at(text, start).map(part -> {
            BigDecimal percent = part.low().multiply(HUNDRED).divide(whole.low(), 2, RoundingMode.HALF_UP);
            Quantity quantity = quantity(text, whole.start(), part.end(), Interval.exactly(percent), part.vague());
            return quantity.with("fraction", Amount.plain(part.low()) + "/" + Amount.plain(whole.low()));
        });
    }

    private static Quantity quantity(String text, int start, int end, Interval value, boolean vague) {
        Map<String, String> attributes = new LinkedHashMap<>(Hedge.around(text, start, end, vague, false));
        attributes.put("unit", "%");
        return new Quantity(
                Kind.PERCENTAGE, start, end, Amount.plain(value.low()), Amount.plain(value.high()), attributes);
    }

    private static Interval exactly(String number) {
        return Interval.exactly(new BigDecimal(number));
    }
}
