package org.gongyou.intents.commandline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of a command.
 *
 * @param values options with a value
 * @param flags options without
 */
record Options(Map<String, String> values, Set<String> flags) {

    static Options parse(List<String> args, Set<String> withValue, Set<String> withoutValue) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < args.size(); i++) {
            String name = args.get(i).startsWith("--") ? args.get(i).substring(2) : "";
            if (withoutValue.contains(name)) {
                flags.add(name);
            } else if (!withValue.contains(name)) {
                throw new UsageException("unknown option " + args.get(i));
            } else if (i + 1 == args.size()) {
                throw new UsageException("--" + name + " needs a value");
            } else if (values.put(name, args.get(++i)) != null) {
                throw new UsageException("--" + name + " is given twice");
            }
        }
        return new Options(Map.copyOf(values), Set.copyOf(flags));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Path> optionalPath(String name) {
        return optional(name).map(value -> path(name, value));
    }

    Path path(String name) {
        return optionalPath(name).orElseThrow(() -> new UsageException("--" + name + " is missing"));
    }

    /** A number no smaller than {@code least}; empty when it is not given. */
    Optional<Integer> number(String name, int least) {
        return optional(name).map(value -> {
            int number = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole(name, value)));
            if (number < least) {
                throw new UsageException("--" + name + " takes " + least + " or more, not " + value);
            }
            return number;
        });
    }

    /** What everything drawn by chance hangs on. */
    long seed() {
        return optional("seed").map(value -> whole("seed", value)).orElse(1L);
    }

    /** The day that "yesterday" in a text is counted from. */
    LocalDate today() {
        return optional("today").map(Options::day).orElseGet(LocalDate::now);
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException("--" + name + " takes a file, not " + value);
        }
    }

    private static long whole(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new UsageException("--" + name + " takes a whole number, not " + value);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("--today takes a day such as 2026-03-02, not " + text);
        }
    }
}
