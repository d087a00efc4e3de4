package org.gongyou.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.bench.Page;
import org.gongyou.intents.semantic.SentenceEncoder;

/**
 * The ranker of the knowledge search as judged from outside: articles of statutes stand for the entries, of each of which
 * its sentences stand for the ways to ask. Nothing is learnt from the questions, no setting is chosen by them.
 */
public final class StatuteTrial {

    private static final String USAGE = "usage: content/bench/run statutes --data DIR\n";
    /** A sentence shorter than this says nothing alone. */
    private static final int LEAST_SENTENCE = 6;

    private static final int MOST_SENTENCES = 24;
    private static final int DEEPEST = 20;

    private final Terms terms = new Terms();
    private final SentenceEncoder encoder = SentenceEncoder.stock().orElseThrow();
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private StatuteTrial() {}

    private record Article(String title, String text) {}

    /** A question, and the numbers of the articles that answer it. */
    private record Question(String text, Set<Integer> right) {}

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
        read(data.resolve("articles.tsv"));
        int gold = articles.size();
        read(data.resolve("distractors.tsv"));
        List<Question> questions = questions(data.resolve("queries.tsv"));
        List<List<List<String>>> documents = articles.stream()
                .map(a -> List.of(terms.of(a.title()), terms.of(a.text())))
                .toList();
        Bm25 words = Bm25.of(
                documents.stream()
                        .map(d -> d.stream().flatMap(List::stream).toList())
                        .toList(),
                1.5,
                0.6);
        Meanings whole = Meanings.of(encoder, articles.stream().map(Article::text).toList());
        Ranker ranker = Ranker.of(documents, sentences(), new Meanings(List.of()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "hit@1", "hit@5", "hit@10", "hit@20", "recall@10"));
        rows.add(row("words alone (BM25 over words, pairs of characters, lay terms)", questions, asked ->
                words.scores(asked.terms())));
        rows.add(row("meaning alone (one vector an article)", questions, asked -> whole.cosines(asked.vector())));
        rows.add(row("the ranker as shipped", questions, asked -> ranker.rank(asked).scores()));
        new Page("statutes", "Articles of law for lay questions", "statutes --data DIR")
                .say("%,d questions of laymen, %,d articles that answer them among %,d others. Articles stand for knowledge entries, their sentences for the ways to ask. The ranker is the one of the knowledge search, with the weight it has there; nothing was learnt from or chosen by these questions. hit@k: at least one right article among the first k, in %%; recall@10: the mean share of a question's right articles."
                        .formatted(questions.size(), gold, articles.size() - gold))
                .say("")
                .table(rows)
                .publish();
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            numbers.putIfAbsent(cells[0], articles.size());
            articles.add(new Article(terms.normal(cells[0]), terms.normal(cells[1])));
        }
    }

    private List<Question> questions(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            Set<Integer> right = new HashSet<>();
            for (String title : cells[2].split("\\|")) {
                Integer number = numbers.get(title);
                if (number == null) {
                    throw new IOException(file + ": question " + cells[0] + " names " + title
                            + ", which is in neither file of articles");
                }
                right.add(number);
            }
            questions.add(new Question(terms.normal(cells[1]), right));
        }
        return questions;
    }

    /** The vectors of each article's sentences. */
    private List<Meanings> sentences() {
        List<List<String>> parts = articles.stream().map(StatuteTrial::parts).toList();
        Meanings all = Meanings.of(
                encoder, parts.stream().flatMap(List::stream).toList());
        List<Meanings> byArticle = new ArrayList<>();
        int start = 0;
        for (List<String> own : parts) {
            byArticle.add(all.part(
                    IntStream.range(start, start + own.size()).boxed().toList()));
            start += own.size();
        }
        return byArticle;
    }

    private static List<String> parts(Article article) {
        List<String> sentences = Arrays.stream(article.text().split("[。;；]"))
                .map(String::strip)
                .filter(s -> s.length() >= LEAST_SENTENCE)
                .limit(MOST_SENTENCES)
                .toList();
        return Stream.concat(Stream.of(article.text()), sentences.stream())
                .distinct()
                .toList();
    }

    private List<String> row(String name, List<Question> questions, Judge judge) {
        int[] depths = {1, 5, 10, DEEPEST};
        double[] hits = new double[depths.length];
        double recall = 0;
        for (Question question : questions) {
            float[] vector = SentenceEncoder.sentenceVector(encoder.encode(question.text()));
            List<Integer> first = first(judge.scores(new Ranker.Asked(terms.of(question.text()), vector)));
            for (int i = 0; i < depths.length; i++) {
                hits[i] += first.subList(0, depths[i]).stream().anyMatch(question.right()::contains) ? 1 : 0;
            }
            recall += (double) first.subList(0, 10).stream().filter(question.right()::contains).count()
                    / question.right().size();
        }
        List<String> row = new ArrayList<>(List.of(name));
        for (double hit : hits) {
            row.add(percent(hit / questions.size()));
        }
        row.add(percent(recall / questions.size()));
        return row;
    }

    private static List<Integer> first(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .limit(DEEPEST)
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
