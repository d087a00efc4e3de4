package org.gongyou.core.legal.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact decimal arithmetic in yuan. */
public final class Money {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    /** Many more digits than any sum has, so that a quotient is rounded only once, at the end. */
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Money() {}

    /** Rounded half up to the fen. */
    public static BigDecimal round(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** A quotient to 34 digits; round what you make of it. */
    public static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return value.divide(by, EXACT);
    }

    public static BigDecimal of(String value) {
        return new BigDecimal(value);
    }

    /** A number as it is shown: sums with their two decimals, others without needless zeros. */
    public static String plain(BigDecimal value) {
        if (value.scale() == 2) {
            return value.toPlainString();
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }
}
