package org.gongyou.intents.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where a command reads and writes; given, so that it can be tried without a process. */
record Console(InputStream in, PrintStream out, PrintStream err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Standard input, line by line. */
    InputLines lines() {
        return new InputLines(in);
    }

    /**
     * One line of text to standard output, at once.
     *
     * @throws UncheckedIOException when nobody reads it any more
     */
    void say(String text) {
        out.println(text);
        if (out.checkError()) {
            throw new UncheckedIOException("standard output cannot be written", new IOException());
        }
    }

    /** One object on one line of standard output, at once. */
    void sayJson(Map<String, Object> object) {
        // Whatever a reader takes for the end of a line must not be in one.
        say(JSON.writeValueAsString(object)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }

    /** One line to standard error. */
    void remark(@Nullable String text) {
        err.println(text);
        err.flush();
    }
}
