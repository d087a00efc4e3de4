package org.gongyou.intents.text;

import java.util.List;

/** A dictionary that cannot be used; the message has all its faults, each with its line. */
public final class BadDictionaryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadDictionaryException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
