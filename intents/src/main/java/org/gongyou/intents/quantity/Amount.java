package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.number.Interval;
import org.gongyou.intents.number.Numeral;
import org.gongyou.intents.number.Numeral.Trait;
import org.gongyou.intents.number.Numerals;

/**
 * A number, or two with 到 between them, before we know what it counts.
 *
 * @param last the number, or the second of the two
 */
record Amount(int start, int end, Interval value, Numeral last) {

    private static final Pattern TO = Pattern.compile(" ?(?:到|至|-|~|—|–) ?");

    /** The amount that starts here; "3-4千" takes its thousands from behind. */
    static Optional<Amount> at(String text, int start) {
        return Numerals.at(text, start)
                .map(first -> range(text, first).orElseGet(() -> new Amount(start, first.end(), first.value(), first)));
    }

    private static Optional<Amount> range(String text, Numeral first) {
        Matcher to = TO.matcher(text).region(first.end(), text.length());
        if (!to.lookingAt() || first.is(Trait.MEASURED)) {
            return Optional.empty();
        }
        return Numerals.at(text, to.end()).flatMap(second -> join(first, second));
    }

    private static Optional<Amount> join(Numeral first, Numeral second) {
        BigDecimal low = first.value().low();
        boolean scaleBehind = first.scale().equals(BigDecimal.ONE)
                && !second.is(Trait.SHORTHAND)
                && low.multiply(second.scale()).compareTo(second.value().high()) < 0;
        BigDecimal from = scaleBehind ? low.multiply(second.scale()) : low;
        BigDecimal to = second.value().high();
        return from.compareTo(to) < 0
                ? Optional.of(new Amount(first.start(), second.end(), new Interval(from, to), second))
                : Optional.empty();
    }

    boolean is(Trait trait) {
        return last.is(trait);
    }

    /** Whether the words themselves leave it open: 七八个, 三十多. */
    boolean vague() {
        return is(Trait.MORE) || is(Trait.ABOUT) || !last.value().exact();
    }

    BigDecimal low() {
        return value.low();
    }

    BigDecimal high() {
        return value.high();
    }

    /** A number as people write it, without an exponent or trailing zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
