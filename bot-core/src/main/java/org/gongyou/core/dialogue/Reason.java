package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One step of a decision: who read what from the turn, and what was done about it. Holds no words of the person.
 *
 * @param reader which reader found it; empty for what came of carrying out
 * @param rule what the reader went by
 * @param confidence from 0 to 1, where the understanding was asked
 * @param command the name of the {@link org.gongyou.core.dialogue.command.Command}; empty for a remark
 * @param about what the command is about: a slot, a service
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reason(String reader, String rule, @Nullable Double confidence, String command, String about) {

    public Reason {
        reader = reader == null ? "" : reader;
        command = command == null ? "" : command;
        about = about == null ? "" : about;
    }

    /** A remark on what came of carrying out a command. */
    public static Reason remark(String rule) {
        return new Reason("", rule, null, "", "");
    }

    @Override
    public String toString() {
        String sure = confidence == null ? "" : " " + Math.round(confidence * 100) + "%";
        return (reader + " [" + rule + "]" + sure + " " + command + " " + about).strip();
    }
}
