package org.gongyou.core.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What random people say, by group. A fixed pool, so that each phrase need be understood only once. */
final class Phrases {

    private final Map<String, List<String>> groups = new HashMap<>();

    private Phrases() {}

    /** Those of {@code fuzz/phrases.txt}. */
    static Phrases read() {
        Phrases phrases = new Phrases();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream("/fuzz/phrases.txt")),
                StandardCharsets.UTF_8))) {
            List<String> group = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.matches("\\[[a-z_]+]")) {
                    group = new ArrayList<>();
                    phrases.groups.put(line.substring(1, line.length() - 1), group);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    group.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    boolean has(String group) {
        return groups.containsKey(group);
    }

    /** One of a group. */
    String any(String group, Random random) {
        List<String> all = Objects.requireNonNull(groups.get(group), group);
        return all.get(random.nextInt(all.size()));
    }
}
