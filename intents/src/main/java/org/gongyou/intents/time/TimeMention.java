package org.gongyou.intents.time;

import java.util.Map;

/**
 * A day or a span of days named in a text.
 *
 * @param start offset of the first char
 * @param end offset after the last char
 * @param day whether it is a single day
 * @param value in ISO 8601: a date, a month, a year, or {@code from/to} with months or days
 * @param attributes {@code from}, {@code to} and {@code granularity} of a span; {@code holiday}, the days off
 *     around a feast; {@code approximate}, {@code assumed}
 */
public record TimeMention(int start, int end, boolean day, String value, Map<String, String> attributes) {

    public TimeMention {
        attributes = Map.copyOf(attributes);
    }
}
