package org.gongyou.core.understanding;

import java.time.LocalDate;
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

/** Knowledge entries as the dialogue says them: the answer, then what it rests on. Legal ones are found by search. */
final class EntryAnswers implements Knowledge {

    private static final int HITS = 3;

    private final KnowledgeBase knowledge;
    private final KnowledgeSearch search;
    private final Set<String> legal;

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
        return search.search(words, region, on, HITS);
    }

    @Override
    public Optional<KnowledgeEntry> legal(String topic, @Nullable String region, LocalDate on) {
        return legal.stream()
                .flatMap(intent -> knowledge.find(intent, topic, on, region).stream())
                .filter(KnowledgeEntry::legal)
                .findFirst();
    }

    @Override
    public boolean isLegal(String intent) {
        return legal.contains(intent);
    }
}
