package org.gongyou.intents;

import java.util.Map;

/**
 * Something named in a text.
 *
 * @param type one of the constants in {@link EntityTypes}
 * @param start offset of the first char in the normalised text
 * @param end offset after the last char
 * @param text as it stands in the normalised text
 * @param value its normal form, such as an ISO date or a six-digit region code
 * @param attributes more about it: {@code fault} when it breaks the rule of its type
 */
public record Entity(String type, int start, int end, String text, String value, Map<String, String> attributes) {

    public Entity {
        attributes = Map.copyOf(attributes);
    }
}
