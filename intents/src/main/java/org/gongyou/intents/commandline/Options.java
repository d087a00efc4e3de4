package org.gongyou.intents.commandline;

import java.nio.file.Path;
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
            } else {
                values.put(name, args.get(++i));
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
        return optional(name).map(Path::of);
    }

    Path path(String name) {
        return optionalPath(name).orElseThrow(() -> new UsageException("--" + name + " is missing"));
    }
}
