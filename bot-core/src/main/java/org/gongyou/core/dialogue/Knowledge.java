package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.content.search.Found;
import org.jspecify.annotations.Nullable;

/** Where the dialogue finds answers to questions. Must not do I/O: what it serves is in memory. */
@FunctionalInterface
public interface Knowledge {

    /**
     * The answer to a topic of an intent, as it is to be said.
     *
     * @param on the day on which it must be valid
     */
    Optional<String> answer(String intent, String topic, LocalDate on);

    /**
     * What answers a legal question asked in one's own words; the same words always find the same.
     *
     * @param region where the person works, as a GB/T 2260 code; null if it is not known
     */
    default Found search(String words, @Nullable String region, LocalDate on) {
        return new Found(false, false, List.of());
    }

    /** The entry on a legal topic that may be served there on that day. */
    default Optional<KnowledgeEntry> legal(String topic, @Nullable String region, LocalDate on) {
        return Optional.empty();
    }

    /** Whether a legal topic has an entry of its own for some region on that day, so that it helps to know where somebody is. */
    default boolean differsByRegion(String topic, LocalDate on) {
        return false;
    }

    /** Whether questions of that intent are answered by legal entries. */
    default boolean isLegal(String intent) {
        return false;
    }
}
