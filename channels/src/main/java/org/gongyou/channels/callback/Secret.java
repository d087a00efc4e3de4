package org.gongyou.channels.callback;

import com.fasterxml.jackson.annotation.JsonValue;

/** A word that must not be printed: logs and JSON show stars, whoever needs it says {@link #value()}. */
public record Secret(String value) {

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    @JsonValue
    public String toString() {
        return "******";
    }
}
