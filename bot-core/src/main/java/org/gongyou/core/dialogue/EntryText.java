package org.gongyou.core.dialogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongyou.content.knowledge.Basis;
import org.gongyou.content.knowledge.KnowledgeEntry;

/** Parts of a legal entry as they are said. */
final class EntryText {

    private static final String STEPS = "①②③④⑤⑥";

    private EntryText() {}

    static String basis(KnowledgeEntry entry) {
        return entry.basis().stream().map(Basis::text).collect(Collectors.joining("；"));
    }

    /** What to do next, numbered. */
    static String steps(KnowledgeEntry entry) {
        List<String> steps = entry.guidance().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> STEPS.charAt(Math.min(i, STEPS.length() - 1)) + steps.get(i))
                .collect(Collectors.joining("；"));
    }

    static String documents(KnowledgeEntry entry) {
        return String.join("、", entry.guidance().documents());
    }

    static String hotlines(KnowledgeEntry entry) {
        return String.join("、", entry.guidance().hotlines());
    }
}
