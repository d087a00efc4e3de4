package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that the union knows. Immutable and safe for many threads. */
public final class KnowledgeBase {

    /** Where the entries lie that ship with the product. */
    public static final String SHIPPED = "classpath*:knowledge/**/*.yml";

    private static final String LAWS = "classpath*:laws/*.yml";

    private final List<KnowledgeEntry> entries;

    private KnowledgeBase(List<KnowledgeEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Loads every file that a pattern names.
     *
     * @param pattern such as {@value #SHIPPED}
     * @throws BadKnowledgeFileException if any file breaks the rules; it names every fault of every file
     */
    public static KnowledgeBase load(String pattern) {
        return load(pattern, LAWS);
    }

    static KnowledgeBase load(String pattern, String laws) {
        return new KnowledgeBase(KnowledgeFiles.read(pattern, LawBook.read(laws)));
    }

    /**
     * The entry on a topic that may be served everywhere on that day. An expired entry, one that does not hold yet, and
     * one that holds in some regions only are not handed out.
     */
    public Optional<KnowledgeEntry> find(String intent, String topic, LocalDate on) {
        return find(intent, topic, on, null);
    }

    /**
     * The entry on a topic that may be served on that day to somebody in that region: the one that holds in the smallest
     * region around him, else the one that holds everywhere.
     *
     * @param region a GB/T 2260 code; null if it is not known
     */
    public Optional<KnowledgeEntry> find(String intent, String topic, LocalDate on, @Nullable String region) {
        return entries.stream()
                .filter(e -> e.intent().equals(intent) && e.topic().equals(topic) && e.holds(on, region))
                .min(Comparator.comparing((KnowledgeEntry e) -> e.validity().everywhere()));
    }

    /** Every entry, also expired ones, by file and in the order of the file. */
    public List<KnowledgeEntry> all() {
        return entries;
    }
}
