package org.gongyou.intents.quantity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quantity named in a text.
 *
 * @param start offset of the first char
 * @param end offset after the last char
 * @param low its value: yuan, per cent or a count as a plain decimal, a duration in ISO 8601
 * @param high the same as {@code low}, or the other end of a range
 * @param attributes more about it: {@code approximate}, {@code bound}, {@code unit}, {@code per}, {@code assumed},
 *     {@code ambiguous}
 */
public record Quantity(Kind kind, int start, int end, String low, String high, Map<String, String> attributes) {

    /** What is measured. */
    public enum Kind {
        /** Yuan. */
        MONEY,
        /** How long. */
        DURATION,
        /** How many, with a measure word. */
        COUNT,
        /** A share of a whole, in per cent. */
        PERCENTAGE
    }

    public Quantity {
        attributes = Map.copyOf(attributes);
    }

    /** The value, or both ends of a range with a stroke between them. */
    public String value() {
        return low.equals(high) ? low : low + "/" + high;
    }

    Quantity with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(key, value);
        return new Quantity(kind, start, end, low, high, more);
    }
}
