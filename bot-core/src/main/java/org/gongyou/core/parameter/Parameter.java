package org.gongyou.core.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One regional parameter.
 *
 * @param region GB/T 2260 code, 6 digits; 000000 for the whole country
 * @param value a plain decimal for a figure, words otherwise
 * @param from the first day on which it is valid
 * @param to the last day, null while it is valid until further notice
 * @param source the document it is taken from, as people would cite it
 * @param sourceUrl where that document can be read
 */
public record Parameter(
        String region,
        ParameterCode code,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable String sourceUrl) {

    /** The whole country. */
    public static final String COUNTRY = "000000";

    /** The value as a number; only for figures. */
    public BigDecimal figure() {
        return new BigDecimal(value);
    }

    /** Whether it is valid on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** How it is cited: the document and the days. */
    public String citation() {
        return source + "（" + from + "起" + (to == null ? "" : "至" + to) + "）";
    }
}
