package org.gongyou.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.classify.DenseRegression;
import org.gongyou.intents.semantic.SentenceEncoder;

/**
 * Makes what a search needs out of a corpus. When a question is answered is learned by taking away every second example
 * and every second text that no entry answers, searching for them among the others, and then the other way round.
 */
record Learning(Corpus corpus, Terms terms, Optional<SentenceEncoder> encoder) {

    private static final int ALL = -1;

    /** Names what is learned from this corpus with this encoder. */
    String fileName() {
        String model = encoder.map(SentenceEncoder::fingerprint).orElse("words");
        return corpus.hash(Integer.toHexString(SearchModel.FORMAT) + model + terms.fingerprint()) + ".index";
    }

    SearchModel learn() {
        Meanings meanings = encoder.map(e -> Meanings.of(e, corpus.texts()))
                .orElseGet(() -> new Meanings(
                        corpus.texts().stream().map(text -> new byte[0]).toList()));
        List<double[]> signs = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<Boolean> foreign = new ArrayList<>();
        for (int held = 0; held < 2; held++) {
            Ranker ranker = Ranker.of(shelf(meanings, 1 - held), regression(meanings, 1 - held));
            for (Ranker.Lesson lesson : lessons(meanings, held)) {
                Ranker.Ranking ranking = ranker.rank(lesson.asked());
                signs.add(ranking.signs());
                right.add(ranking.order().get(0) == lesson.topic());
                foreign.add(lesson.topic() < 0);
            }
        }
        return new SearchModel(
                meanings, regression(meanings, ALL), Answerable.learn(signs, flags(right), flags(foreign)));
    }

    private static boolean[] flags(List<Boolean> list) {
        boolean[] flags = new boolean[list.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = list.get(i);
        }
        return flags;
    }

    /** The ranker over everything. */
    Ranker ranker(SearchModel model) {
        return Ranker.of(shelf(model.meanings(), ALL), model.regression());
    }

    /** What is ranked, with one half of the questions, or with all. */
    private Ranker.Shelf shelf(Meanings meanings, int half) {
        List<List<String>> documents = new ArrayList<>();
        List<Meanings> questions = new ArrayList<>();
        int start = 0;
        for (Corpus.Topic topic : corpus.topics()) {
            int first = start;
            List<Integer> places = places(topic.questions().size(), half);
            documents.add(Stream.concat(places.stream().map(topic.questions()::get), topic.answers().stream())
                    .flatMap(text -> terms.of(text).stream())
                    .toList());
            questions.add(meanings.part(places.stream().map(p -> first + p).toList()));
            start += topic.questions().size();
        }
        int last = start;
        List<Integer> strangers = places(corpus.unanswered().size(), half).stream()
                .map(p -> last + p)
                .toList();
        return new Ranker.Shelf(documents, questions, meanings.part(strangers));
    }

    /** Learns to tell the topics apart by one half of the questions, or by all. */
    private Optional<DenseRegression> regression(Meanings meanings, int half) {
        List<float[]> vectors = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int start = 0;
        for (int number = 0; number < corpus.topics().size(); number++) {
            int size = corpus.topics().get(number).questions().size();
            for (int place : places(size, half)) {
                vectors.add(meanings.vector(start + place));
                labels.add(number);
            }
            start += size;
        }
        return encoder.filter(e -> !vectors.isEmpty())
                .map(e -> DenseRegression.train(
                        vectors,
                        labels.stream().mapToInt(Integer::intValue).toArray(),
                        corpus.topics().size()));
    }

    private static List<Integer> places(int size, int half) {
        return half < 0 ? IntStream.range(0, size).boxed().toList() : Ranker.half(size, half);
    }

    private List<Ranker.Lesson> lessons(Meanings meanings, int half) {
        List<Ranker.Lesson> lessons = new ArrayList<>();
        int start = 0;
        for (int number = 0; number < corpus.topics().size(); number++) {
            List<String> questions = corpus.topics().get(number).questions();
            for (int place : Ranker.half(questions.size(), half)) {
                lessons.add(new Ranker.Lesson(asked(questions.get(place), meanings, start + place), number));
            }
            start += questions.size();
        }
        for (int place : Ranker.half(corpus.unanswered().size(), half)) {
            lessons.add(new Ranker.Lesson(asked(corpus.unanswered().get(place), meanings, start + place), -1));
        }
        return lessons;
    }

    private Ranker.Asked asked(String text, Meanings meanings, int place) {
        return new Ranker.Asked(terms.of(text), meanings.vector(place));
    }
}
