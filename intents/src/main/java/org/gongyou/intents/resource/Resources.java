package org.gongyou.intents.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads text files of the jar, UTF-8. */
public final class Resources {

    private Resources() {}

    /**
     * The whole text of a file.
     *
     * @param neighbour a class of the package that the file lies in
     * @throws IllegalStateException when the jar does not have it
     */
    public static String text(Class<?> neighbour, String name) {
        try (InputStream stream = neighbour.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines, all of them. */
    public static List<String> lines(Class<?> neighbour, String name) {
        return text(neighbour, name).lines().toList();
    }

    /** Its lines but for blank ones and remarks, which begin with #. */
    public static List<String> entries(Class<?> neighbour, String name) {
        return text(neighbour, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
