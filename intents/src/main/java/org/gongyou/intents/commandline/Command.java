package org.gongyou.intents.commandline;

import java.util.Set;

/** Something that the command line can do. */
interface Command {

    /** The options that take a value. */
    Set<String> settings();

    /** The options that take none. */
    default Set<String> flags() {
        return Set.of("json");
    }

    /** Does it; the exit status. */
    int run(Options options);
}
