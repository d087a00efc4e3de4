package org.gongyou.intents.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Chinese surnames: those of one character (first line of the resource) and those of two (second line). */
final class Surnames {

    private static final Surnames INSTANCE = load();

    private final Set<String> all;

    private Surnames(Set<String> all) {
        this.all = Set.copyOf(all);
    }

    static Surnames chinese() {
        return INSTANCE;
    }

    /** The length of the surname that a text starts with: 2, 1, or 0 for none. */
    int lengthAt(String text, int start) {
        if (start + 2 < text.length() && all.contains(text.substring(start, start + 2))) {
            return 2;
        }
        return start < text.length() && all.contains(text.substring(start, start + 1)) ? 1 : 0;
    }

    private static Surnames load() {
        try (InputStream stream = Surnames.class.getResourceAsStream("surnames.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the resource surnames.txt is missing from the jar");
            }
            String[] lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            Set<String> all = new HashSet<>(Set.of(lines[1].strip().split(" ")));
            lines[0].strip().codePoints().forEach(c -> all.add(Character.toString(c)));
            return new Surnames(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
