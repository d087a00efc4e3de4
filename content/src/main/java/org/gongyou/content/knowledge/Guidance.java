package org.gongyou.content.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps beyond the answer itself.
 *
 * @param steps what to do next, in order
 * @param documents what to gather or bring
 * @param hotlines whom to call
 * @param regionNote what differs from place to place; null if nothing does
 * @param calculation the service that works out what is asked in figures, such as {@code law.calc.overtime}; null if none does
 * @param services what the answer leads to, such as {@code law.doc}; in order, the most useful first
 * @param facts what the outcome depends on, the most telling first
 */
public record Guidance(
        List<String> steps,
        List<String> documents,
        List<String> hotlines,
        @Nullable String regionNote,
        @Nullable String calculation,
        List<String> services,
        List<Fact> facts) {

    public Guidance {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
        hotlines = List.copyOf(hotlines);
        services = List.copyOf(services);
        facts = List.copyOf(facts);
    }
}
