package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How long somebody worked for an employer, first and last day included. A month is full on the day before the one that
 * corresponds to its first; where the last month has no such day its last day stands in.
 */
record ServiceTime(int years, int months, int days) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ServiceTime between(LocalDate first, LocalDate last) {
        LocalDate after = last.plusDays(1);
        int whole = 0;
        while (!first.plusYears(whole + 1L).isAfter(after)) {
            whole++;
        }
        int months = 0;
        while (!first.plusYears(whole).plusMonths(months + 1L).isAfter(after)) {
            months++;
        }
        LocalDate full = first.plusYears(whole).plusMonths(months);
        return new ServiceTime(whole, months, (int) (after.toEpochDay() - full.toEpochDay()));
    }

    /** A month of wages for each full year, one for half a year or more, half of one for less (劳动合同法第47条). */
    BigDecimal compensationMonths() {
        BigDecimal whole = BigDecimal.valueOf(years);
        if (months >= 6) {
            return whole.add(BigDecimal.ONE);
        }
        return months > 0 || days > 0 ? whole.add(HALF) : whole;
    }

    /** A month of wages for each full year, and one for what is left, however short (before 2008). */
    BigDecimal oldCompensationMonths() {
        return BigDecimal.valueOf(months > 0 || days > 0 ? years + 1L : years);
    }

    @Override
    public String toString() {
        return years + "年" + months + "个月" + (days > 0 ? days + "天" : "");
    }

    /** Whether counting by corresponding days is open to doubt by a day, because a month may lack that day. */
    static boolean endOfMonth(LocalDate first) {
        return first.getDayOfMonth() > 28;
    }
}
