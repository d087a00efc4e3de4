package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.intents.Entity;
import org.gongyou.intents.Understanding;

/** Part of an utterance, understood as if it were all that was said. */
final class Clause {

    private Clause() {}

    /** The part from one offset of the normalised text to another, with the entities that lie in it. */
    static Understanding of(Understanding heard, int start, int end) {
        String words = heard.normalised().substring(start, end);
        List<Entity> entities = heard.entities().stream()
                .filter(e -> e.start() >= start && e.end() <= end)
                .map(e -> new Entity(e.type(), e.start() - start, e.end() - start, e.text(), e.value(), e.attributes()))
                .toList();
        return new Understanding(
                words,
                words,
                List.of(),
                heard.ranking(),
                heard.outOfScope(),
                entities,
                heard.crisis(),
                heard.bounds(),
                List.of());
    }
}
