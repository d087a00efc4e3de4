package org.gongyou.intents.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.resource.Resources;

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
        List<String> lines = Resources.lines(Surnames.class, "surnames.txt");
        Set<String> all = new HashSet<>(Set.of(lines.get(1).strip().split(" ")));
        lines.get(0).strip().codePoints().forEach(c -> all.add(Character.toString(c)));
        return new Surnames(all);
    }
}
