package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The regular expressions of service files, each compiled once, not for each message. For many threads. */
final class Patterns {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static Pattern of(String expression) {
        return COMPILED.computeIfAbsent(expression, Pattern::compile);
    }
}
