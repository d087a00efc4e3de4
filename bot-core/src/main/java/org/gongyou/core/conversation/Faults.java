package org.gongyou.core.conversation;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a fault for the log without its message, because that may hold what a person said. */
final class Faults {

    private static final int DEPTH = 5;

    private Faults() {}

    static String describe(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEPTH)
                .map(Faults::one)
                .collect(Collectors.joining(" <- "));
    }

    private static String one(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String ours = Arrays.stream(trace)
                .filter(e -> e.getClassName().startsWith("org.gongyou"))
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(StackTraceElement::toString)
                .orElse("?");
        return fault.getClass().getName() + " at " + ours;
    }
}
