package org.gongyou.intents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts of every kind that are no requests to an assistant; they show an engine what the rest of the world looks like. */
final class Background {

    private static final String RESOURCE = "classify/background.txt";

    private Background() {}

    static List<String> shipped() {
        try (InputStream stream = Background.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                return List.of();
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
