package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of time in years, as people say them. */
final class Years {

    private static final int MONTHS = 12;

    private Years() {}

    /** {@code 4.9166} as {@code 4 年 11 个月}, to the nearest month. */
    static String worded(BigDecimal years) {
        int months = years.multiply(BigDecimal.valueOf(MONTHS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        String whole = months < MONTHS ? "" : months / MONTHS + " 年";
        String rest = months % MONTHS == 0 ? "" : months % MONTHS + " 个月";
        return whole.isEmpty() && rest.isEmpty() ? "0 年" : (whole + " " + rest).strip();
    }
}
