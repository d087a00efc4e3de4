package org.gongyou.content.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the legal entry that answers a question. Immutable and thread-safe; a search takes a few milliseconds, most of them
 * for the question's vector. The same question always finds the same.
 */
public final class KnowledgeSearch {

    /** Where the build puts what it has computed for the shipped entries. */
    private static final String SHIPPED = "/knowledge-index/";

    /** Scores of topics are turned into shares with this sharpness. */
    private static final double SHARPNESS = 1.5;

    /** The second is close to the first when it has at least this share of what both have. */
    private static final double CLOSE = 0.35;

    private static final int WIDTH = 512;

    private final KnowledgeBase knowledge;
    private final Terms terms;
    private final Optional<SentenceEncoder> encoder;
    private final List<Corpus.Topic> topics;
    private final Ranker ranker;
    private final Answerable answerable;

    private KnowledgeSearch(KnowledgeBase knowledge, Learning learning, Ranker ranker, Answerable answerable) {
        this.knowledge = knowledge;
        this.terms = learning.terms();
        this.encoder = learning.encoder();
        this.topics = learning.corpus().topics();
        this.ranker = ranker;
        this.answerable = answerable;
    }

    /**
     * A search over the legal entries of a knowledge base. What must be computed for them comes from the jar or from the
     * folder; it is computed, which takes up to a minute, and kept there only when the entries have changed.
     *
     * @throws UncheckedIOException if the folder cannot be used
     */
    public static KnowledgeSearch open(KnowledgeBase knowledge, Path folder) {
        Terms terms = new Terms();
        Learning learning = new Learning(Corpus.of(knowledge, terms), terms, SentenceEncoder.stock());
        try {
            SearchModel model = model(learning, folder.resolve(learning.fileName()));
            return new KnowledgeSearch(knowledge, learning, learning.ranker(model), model.answerable());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchModel model(Learning learning, Path file) throws IOException {
        if (Files.exists(file)) {
            return SearchModel.read(Files.newInputStream(file));
        }
        try (InputStream shipped = KnowledgeSearch.class.getResourceAsStream(SHIPPED + learning.fileName())) {
            if (shipped != null) {
                return SearchModel.read(shipped);
            }
        }
        SearchModel model = learning.learn();
        model.write(file);
        return model;
    }

    /**
     * Finds what answers a question.
     *
     * @param region where the person works, as a GB/T 2260 code; null if it is not known
     * @param on the day on which the answer must be valid; an expired entry is never among the hits, and when it would
     *     have been the best the question is not answered
     * @param limit the most hits wanted, at least 1
     */
    public Found search(String question, @Nullable String region, LocalDate on, int limit) {
        String text = terms.normal(question);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || topics.isEmpty()) {
            return new Found(false, false, List.of());
        }
        Ranker.Ranking ranking = ranker.rank(asked(text));
        List<Found.Hit> hits = new ArrayList<>();
        boolean bestServed = false;
        double probability = answerable.probability(ranking.signs());
        for (int place = 0; place < ranking.order().size() && hits.size() < limit; place++) {
            int number = ranking.order().get(place);
            Corpus.Topic topic = topics.get(number);
            double score = probability * share(ranking, number);
            Optional<Found.Hit> hit =
                    knowledge.find(topic.intent(), topic.topic(), on, region).map(entry -> new Found.Hit(entry, score));
            hit.ifPresent(hits::add);
            bestServed |= place == 0 && hit.isPresent();
        }
        return new Found(bestServed && answerable.answers(ranking.signs()), close(hits), hits);
    }

    private Ranker.Asked asked(String text) {
        float[] vector = encoder.map(e -> SentenceEncoder.sentenceVector(
                        e.encodeAll(List.of(text)).get(0)))
                .orElseGet(() -> new float[WIDTH]);
        return new Ranker.Asked(terms.of(text), vector);
    }

    private static double share(Ranker.Ranking ranking, int number) {
        double best = ranking.scores()[ranking.order().get(0)];
        double sum = 0;
        for (double score : ranking.scores()) {
            sum += Math.exp(SHARPNESS * (score - best));
        }
        return Math.exp(SHARPNESS * (ranking.scores()[number] - best)) / sum;
    }

    private static boolean close(List<Found.Hit> hits) {
        return hits.size() > 1
                && hits.get(1).score()
                        >= CLOSE * (hits.get(0).score() + hits.get(1).score());
    }

    /** Run by the build: puts what is computed for the shipped entries into {@code args[0]}, beside nothing else. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        open(KnowledgeBase.load(KnowledgeBase.SHIPPED), folder);
        Terms terms = new Terms();
        String kept = new Learning(
                        Corpus.of(KnowledgeBase.load(KnowledgeBase.SHIPPED), terms), terms, SentenceEncoder.stock())
                .fileName();
        try (var files = Files.newDirectoryStream(folder, "*.index")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(kept)) {
                    Files.delete(file);
                }
            }
        }
    }
}
