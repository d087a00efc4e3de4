package org.gongyou.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.semantic.SentenceEncoder;

/** Articles of statutes from files of lines with title, tab and text; what is looked at of each. */
final class Statutes {

    /** A sentence shorter than this says nothing alone. */
    private static final int LEAST_SENTENCE = 6;

    private static final int MOST_SENTENCES = 24;

    /** Characters of an article that are read together, so that with its law's name they fit the encoder. */
    private static final int MOST_TOGETHER = 230;

    private static final Pattern NUMBER = Pattern.compile("第[一二三四五六七八九十百千零〇]+条.*$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。;；])");

    private final Terms terms;
    private final KeptVectors kept;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Statutes(Terms terms, KeptVectors kept) {
        this.terms = terms;
        this.kept = kept;
    }

    /** All normalised. */
    record Article(String law, String text) {}

    /** A question, and the numbers of the articles that answer it. */
    record Question(String text, Set<Integer> right) {}

    void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            numbers.putIfAbsent(cells[0], articles.size());
            String law = NUMBER.matcher(cells[0]).replaceFirst("").replace("中华人民共和国", "");
            articles.add(new Article(terms.normal(law), terms.normal(cells[1])));
        }
    }

    List<Question> questions(Path file) throws IOException {
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

    int size() {
        return articles.size();
    }

    /** Each article's terms. */
    List<List<String>> terms() {
        return articles.stream()
                .map(a -> Stream.of(a.law(), a.text())
                        .flatMap(text -> terms.of(text).stream())
                        .toList())
                .toList();
    }

    /** The articles' texts. */
    List<String> texts() {
        return articles.stream().map(Article::text).toList();
    }

    /** The vectors of each article, as far as the encoder reads a question, and of its sentences. */
    List<Meanings> sentences(SentenceEncoder encoder) throws IOException {
        return vectors("sentences", articles.stream().map(Statutes::sentences).toList(), encoder::encodeAll);
    }

    private static List<String> sentences(Article article) {
        List<String> sentences = Arrays.stream(article.text().split("[。;；]"))
                .map(String::strip)
                .filter(s -> s.length() >= LEAST_SENTENCE)
                .limit(MOST_SENTENCES)
                .toList();
        return Stream.concat(Stream.of(article.text()), sentences.stream())
                .distinct()
                .toList();
    }

    /** The vectors of each article read whole, or in as few parts as the encoder can read, under its law's name. */
    List<Meanings> passages(SentenceEncoder encoder) throws IOException {
        return vectors("passages", articles.stream().map(Statutes::passages).toList(), encoder::encodePassages);
    }

    private static List<String> passages(Article article) {
        List<String> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        for (String sentence : SENTENCE_END.split(article.text())) {
            if (passage.length() > 0 && passage.length() + sentence.length() > MOST_TOGETHER) {
                passages.add(article.law() + ":" + passage);
                passage.setLength(0);
            }
            passage.append(sentence);
        }
        passages.add(article.law() + ":" + passage);
        return passages;
    }

    private List<Meanings> vectors(
            String way, List<List<String>> texts, Function<List<String>, List<float[]>> encode) throws IOException {
        Meanings all = kept.of(way, texts.stream().flatMap(List::stream).toList(), encode);
        List<Meanings> byArticle = new ArrayList<>();
        int start = 0;
        for (List<String> own : texts) {
            byArticle.add(
                    all.part(IntStream.range(start, start + own.size()).boxed().toList()));
            start += own.size();
        }
        return byArticle;
    }

    /** For each article the mean score of its law's few best articles. */
    double[] ofLaws(int few, double[] scores) {
        Map<String, List<Double>> byLaw = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byLaw.computeIfAbsent(articles.get(i).law(), law -> new ArrayList<>())
                    .add(scores[i]);
        }
        Map<String, Double> means = new HashMap<>();
        byLaw.forEach((law, own) -> means.put(
                law,
                own.stream()
                        .mapToDouble(score -> -score)
                        .sorted()
                        .limit(few)
                        .average()
                        .orElse(0)));
        return articles.stream()
                .mapToDouble(a -> -means.getOrDefault(a.law(), 0.0))
                .toArray();
    }
}
