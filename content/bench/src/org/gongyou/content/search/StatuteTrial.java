package org.gongyou.content.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongyou.content.search.Statutes.Question;
import org.gongyou.intents.bench.Page;
import org.gongyou.intents.semantic.SentenceEncoder;

/**
 * The ranker of the knowledge search as judged from outside: articles of statutes stand for the entries, of each of which
 * its sentences stand for the ways to ask. Nothing is learnt from the questions. How much each judge counts where articles
 * are searched was chosen by every second question, beginning with the first; the others are counted apart.
 */
public final class StatuteTrial {

    private static final String USAGE = "usage: content/bench/run statutes --data DIR\n";
    private static final int[] DEPTHS = {1, 5, 10, 20};

    private static final double PASSAGES = 1.5;
    private static final double WORDS = 0.4;
    private static final double LAWS = 0.2;
    private static final int BEST_OF_LAW = 3;

    private final Terms terms = new Terms();
    private final SentenceEncoder encoder = SentenceEncoder.stock().orElseThrow();
    private final Statutes statutes = new Statutes(terms);
    private final List<List<String>> rows = new ArrayList<>();

    private StatuteTrial() {}

    /** A way to rank all articles for a question. */
    private interface Judge {
        double[] scores(Ranker.Asked asked);
    }

    /** Runs the trial and publishes it. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !args[0].equals("statutes") || !args[1].equals("--data")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        new StatuteTrial().run(Path.of(args[2]));
    }

    private void run(Path data) throws IOException {
        statutes.read(data.resolve("articles.tsv"));
        int gold = statutes.size();
        statutes.read(data.resolve("distractors.tsv"));
        List<Question> questions = statutes.questions(data.resolve("queries.tsv"));
        rows.add(List.of(
                "", "hit@1", "hit@5", "hit@10", "hit@20", "recall@10", "hit@10, choosing half", "hit@10, other half"));
        judge(questions);
        new Page("statutes", "Articles of law for lay questions", "statutes --data DIR")
                .say(
                        "%,d questions of laymen, %,d articles that answer them among %,d others. Articles stand for knowledge entries, their sentences for the ways to ask; nothing was learnt from these questions. The knowledge search's ranker has the weights it has there, without the regression, which has no questions to learn from. For articles the nearest sentence counts 1, the whole article read under its law's name %.1f, words %.1f, and the three best articles of the same law %.1f; these four were chosen by the choosing half, every second question from the first on. hit@k: at least one right article among the first k, in %%; recall@10: the mean share of a question's right articles."
                                .formatted(questions.size(), gold, statutes.size() - gold, PASSAGES, WORDS, LAWS))
                .say("")
                .table(rows)
                .publish();
    }

    private void judge(List<Question> questions) {
        List<List<String>> documents = statutes.terms();
        List<Meanings> texts = statutes.sentences(encoder);
        Bm25 words = Bm25.of(documents, 1.5, 0.6);
        Nearness whole =
                new Nearness(texts.stream().map(m -> m.part(List.of(0))).toList());
        Nearness sentences = new Nearness(texts);
        Nearness passages = new Nearness(statutes.passages(encoder));
        Ranker ranker = Ranker.of(new Ranker.Shelf(documents, texts, new Meanings(List.of())), Optional.empty());
        Judge fused = asked -> new Fusion(documents.size())
                .add(1, nearest(sentences, asked))
                .add(PASSAGES, nearest(passages, asked))
                .add(WORDS, words.scores(asked.terms()))
                .scores();

        row("words alone (BM25 over words, pairs of characters, lay terms)", questions, a -> words.scores(a.terms()));
        row("meaning alone (one vector of the first and last words)", questions, a -> nearest(whole, a));
        row("meaning alone (one vector of all words under the law's name)", questions, a -> nearest(passages, a));
        row(
                "the knowledge search's ranker",
                questions,
                asked -> ranker.rank(asked).scores());
        row("the same judges for articles, with the whole article", questions, fused);
        row("and with the law's other articles", questions, asked -> withLaws(fused.scores(asked)));
    }

    private static double[] nearest(Nearness nearness, Ranker.Asked asked) {
        return Nearness.nearest(1, nearness.cosines(asked.vector()));
    }

    private double[] withLaws(double[] scores) {
        double[] laws = statutes.ofLaws(BEST_OF_LAW, scores);
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i] + LAWS * laws[i])
                .toArray();
    }

    private void row(String name, List<Question> questions, Judge judge) {
        double[] hits = new double[DEPTHS.length];
        double[] tens = new double[2];
        double recall = 0;
        for (int number = 0; number < questions.size(); number++) {
            Question question = questions.get(number);
            float[] vector = SentenceEncoder.sentenceVector(encoder.encode(question.text()));
            List<Integer> first = first(judge.scores(new Ranker.Asked(terms.of(question.text()), vector)));
            for (int i = 0; i < DEPTHS.length; i++) {
                hits[i] += hit(question, first, DEPTHS[i]);
            }
            tens[number % 2] += hit(question, first, 10);
            recall += (double) first.subList(0, 10).stream()
                            .filter(question.right()::contains)
                            .count()
                    / question.right().size();
        }
        List<String> row = new ArrayList<>(List.of(name));
        for (double hit : hits) {
            row.add(percent(hit / questions.size()));
        }
        row.add(percent(recall / questions.size()));
        row.add(percent(tens[0] / ((questions.size() + 1) / 2)));
        row.add(percent(tens[1] / (questions.size() / 2)));
        rows.add(row);
    }

    private static int hit(Question question, List<Integer> first, int depth) {
        return first.subList(0, depth).stream().anyMatch(question.right()::contains) ? 1 : 0;
    }

    private static List<Integer> first(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(DEPTHS[DEPTHS.length - 1])
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
