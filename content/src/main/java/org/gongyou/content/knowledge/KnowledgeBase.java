package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Everything that the union knows. Immutable and safe for many threads. */
public final class KnowledgeBase {

    private final List<KnowledgeEntry> entries;

    private KnowledgeBase(List<KnowledgeEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Loads every file that a pattern names.
     *
     * @param pattern such as {@code classpath*:knowledge/*.yml}
     * @throws BadKnowledgeFileException if any file breaks the rules; it names every fault of every file
     */
    public static KnowledgeBase load(String pattern) {
        return new KnowledgeBase(KnowledgeFiles.read(pattern));
    }

    /**
     * The entry on a topic that may be served everywhere on that day. An expired entry, one that does not hold yet, and
     * one that holds in some regions only are not handed out.
     */
    public Optional<KnowledgeEntry> find(String intent, String topic, LocalDate on) {
        return entries.stream()
                .filter(e -> e.intent().equals(intent) && e.topic().equals(topic))
                .filter(e -> e.regions().isEmpty() && e.validOn(on))
                .findFirst();
    }

    /** Every entry, also expired ones, by file and in the order of the file. */
    public List<KnowledgeEntry> all() {
        return entries;
    }
}
