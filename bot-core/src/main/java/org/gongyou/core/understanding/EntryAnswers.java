package org.gongyou.core.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.content.knowledge.Basis;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.content.search.Found;
import org.gongyou.content.search.KnowledgeSearch;
import org.gongyou.core.dialogue.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge entries as the dialogue says them: the answer, then what it rests on. Legal ones are found by search, which
 * encodes the words; what many people ask in the same words, or one turn asks twice, is searched once.
 */
final class EntryAnswers implements Knowledge {

    private static final int HITS = 3;

    /** Longer questions are nobody else's. */
    private static final int LONGEST_KEPT = 40;

    private static final int MOST_KEPT = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final KnowledgeBase knowledge;
    private final KnowledgeSearch search;
    private final Set<String> legal;
    private final Cache<Question, Found> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    private record Question(String words, @Nullable String region, LocalDate on) {}

    EntryAnswers(KnowledgeBase knowledge, KnowledgeSearch search) {
        this.knowledge = knowledge;
        this.search = search;
        this.legal = knowledge.all().stream()
                .filter(KnowledgeEntry::legal)
                .map(KnowledgeEntry::intent)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> answer(String intent, String topic, LocalDate on) {
        return knowledge.find(intent, topic, on).map(EntryAnswers::worded);
    }

    private static String worded(KnowledgeEntry entry) {
        return entry.basis().isEmpty()
                ? entry.answer()
                : entry.answer()
                        + entry.basis().stream().map(Basis::text).collect(Collectors.joining("；", "（依据：", "）"));
    }

    @Override
    public Found search(String words, @Nullable String region, LocalDate on) {
        return words.length() > LONGEST_KEPT
                ? search.search(words, region, on, HITS)
                : Objects.requireNonNull(known.get(
                        new Question(words, region, on), q -> search.search(q.words(), q.region(), q.on(), HITS)));
    }

    @Override
    public Optional<KnowledgeEntry> legal(String topic, @Nullable String region, LocalDate on) {
        return legal.stream()
                .flatMap(intent -> knowledge.find(intent, topic, on, region).stream())
                .filter(KnowledgeEntry::legal)
                .findFirst();
    }

    @Override
    public boolean differsByRegion(String topic, LocalDate on) {
        return knowledge.all().stream()
                .anyMatch(e -> e.legal()
                        && e.topic().equals(topic)
                        && e.validOn(on)
                        && !e.validity().regions().isEmpty());
    }

    @Override
    public boolean isLegal(String intent) {
        return legal.contains(intent);
    }
}
