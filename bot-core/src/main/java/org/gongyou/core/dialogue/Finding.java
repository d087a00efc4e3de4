package org.gongyou.core.dialogue;

import org.gongyou.core.dialogue.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * A command and what it was read from.
 *
 * @param rule in a word or two of the code's; never the person's
 * @param confidence of the understanding, where it was asked
 */
record Finding(String rule, @Nullable Double confidence, Command command) {

    static Finding of(String rule, Command command) {
        return new Finding(rule, null, command);
    }
}
