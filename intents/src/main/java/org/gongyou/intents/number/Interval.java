package org.gongyou.intents.number;

import java.math.BigDecimal;

/** From {@code low} to {@code high}; both are the same for an exact number. */
public record Interval(BigDecimal low, BigDecimal high) {

    static final Interval ZERO = exactly(BigDecimal.ZERO);

    /** The interval that holds just this number. */
    public static Interval exactly(BigDecimal number) {
        return new Interval(number, number);
    }

    static Interval exactly(long number) {
        return exactly(BigDecimal.valueOf(number));
    }

    /** Whether it holds a single number. */
    public boolean exact() {
        return low.compareTo(high) == 0;
    }

    /** Both ends multiplied. */
    public Interval times(BigDecimal factor) {
        return new Interval(low.multiply(factor), high.multiply(factor));
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }
}
