package org.gongyou.intents;

import java.util.Map;
import java.util.Optional;

/**
 * Something named in a text.
 *
 * @param type one of the constants in {@link EntityTypes}
 * @param start offset of the first char in the normalised text
 * @param end offset after the last char
 * @param text as it stands in the normalised text
 * @param value its normal form, such as an ISO date or a six-digit region code
 * @param attributes more about it: {@code fault} when it breaks the rule of its type; {@code from} and {@code to} of a
 *     range; {@code unit} and {@code per}; {@code approximate}, {@code assumed} and {@code ambiguous}, {@code true} or
 *     absent
 */
public record Entity(String type, int start, int end, String text, String value, Map<String, String> attributes) {

    public Entity {
        attributes = Map.copyOf(attributes);
    }

    /** One of the attributes. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether the text leaves the value open: 八千多, 大概三年, 上个月底. */
    public boolean approximate() {
        return "true".equals(attributes.get("approximate"));
    }

    /** Whether part of the value is the likeliest reading only and should be confirmed. */
    public boolean assumed() {
        return "true".equals(attributes.get("assumed")) || "true".equals(attributes.get("ambiguous"));
    }
}
