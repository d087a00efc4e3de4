package org.gongyou.intents.commandline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a stream of bytes, whatever they hold: only a line feed ends a line, a carriage return before it belongs
 * to the end, and what is not UTF-8 becomes the replacement character.
 *
 * <p>Of a line, the first {@value #LONGEST} bytes are read; the rest of it is dropped.
 */
final class InputLines {

    static final int LONGEST = 1 << 20;

    private final InputStream in;

    InputLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line, as soon as it is there; empty at the end. */
    Optional<String> next() {
        try {
            int first = in.read();
            return first < 0 ? Optional.empty() : Optional.of(line(first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(int first) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
