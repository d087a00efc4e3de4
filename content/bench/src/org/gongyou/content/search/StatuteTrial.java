package org.gongyou.content.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final double MEANT_WORDS = 0.4;
    private static final double MEANT = 0.45;
    private static final double LAWS = 0.2;
    private static final int BEST_OF_LAW = 3;

    private final Path root = Path.of(System.getProperty("bench.root"));
    private final Terms terms = new Terms();
    private final SentenceEncoder encoder = SentenceEncoder.stock().orElseThrow();
    private final Statutes statutes =
            new Statutes(terms, new KeptVectors(root.resolve("content/target/bench/vectors"), encoder.fingerprint()));
    private final List<Asked> questions = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private StatuteTrial() {}

    /** A question as the judges see it, and what it may mean in the law's words. */
    private record Asked(Question question, Ranker.Asked seen, Map<Integer, Double> meant) {}

    /** A way to rank all articles for a question. */
    private interface Judge {
        double[] scores(Asked asked);
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
        LawWords lawWords =
                new LawWords(root.resolve("content/bench/law-words.txt"), terms, encoder, statutes.texts());
        for (Question question : statutes.questions(data.resolve("queries.tsv"))) {
            float[] vector = SentenceEncoder.sentenceVector(encoder.encode(question.text()));
            questions.add(new Asked(
                    question,
                    new Ranker.Asked(terms.of(question.text()), vector),
                    lawWords.meant(question.text())));
        }
        rows.add(List.of(
                "", "hit@1", "hit@5", "hit@10", "hit@20", "recall@10", "hit@10, choosing half", "hit@10, other half"));
        judge(lawWords);
        new Page("statutes", "Articles of law for lay questions", "statutes --data DIR")
                .say(
                        "%,d questions of laymen, %,d articles that answer them among %,d others. Articles stand for knowledge entries, their sentences for the ways to ask; nothing was learnt from these questions. The knowledge search's ranker has the weights it has there, without the regression, which has no questions to learn from."
                                .formatted(questions.size(), gold, statutes.size() - gold))
                .say(
                        "For articles the nearest sentence counts 1, the whole article read under its law's name %.1f, words %.1f, and the three best articles of the same law %.1f. The law's words are %d groups of its phrases with what people say instead ([law-words.txt](../content/bench/law-words.txt), written from knowledge of the law, not of these questions). Each group that a question hints at asks as well, the more the rarer people's word is in the law: its words count %.1f times as much as the question's, and how near the whole article is to it %.2f. The knowledge search does without them: its entries' examples are people's words already, and it gained nothing. The weights were chosen by the choosing half, every second question from the first on. hit@k: at least one right article among the first k, in %%; recall@10: the mean share of a question's right articles."
                                .formatted(
                                        PASSAGES, WORDS, LAWS, lawWords.sayings().size(), MEANT_WORDS, MEANT))
                .say("")
                .table(rows)
                .publish();
    }

    private void judge(LawWords lawWords) throws IOException {
        List<List<String>> documents = statutes.terms();
        List<Meanings> texts = statutes.sentences(encoder);
        List<Meanings> passages = statutes.passages(encoder);
        Bm25 words = Bm25.of(documents, 1.5, 0.6);
        Ranker ranker = Ranker.of(new Ranker.Shelf(documents, texts, new Meanings(List.of())), Optional.empty());
        double[][] byWords = all(asked -> words.scores(asked.seen().terms()));
        double[][] bySentence = all(nearest(new Nearness(texts)));
        double[][] byPassage = all(nearest(new Nearness(passages)));
        double[][] fused = fused(bySentence, byPassage, byWords);

        row("words alone (BM25 over words, pairs of characters, lay terms)", byWords);
        row(
                "meaning alone (one vector of the first and last words)",
                all(nearest(new Nearness(
                        texts.stream().map(m -> m.part(List.of(0))).toList()))));
        row("meaning alone (one vector of all words under the law's name)", byPassage);
        row(
                "the knowledge search's ranker",
                all(asked -> ranker.rank(asked.seen()).scores()));
        row("the same judges for articles, with the whole article", fused);
        row("and with the law's other articles", withLaws(fused));

        double[][] meantWords = plus(MEANT_WORDS, meant(saying -> words.scores(saying.terms()), lawWords), byWords);
        double[][] both = plus(
                MEANT,
                meant(
                        saying -> Fusion.standard(Nearness.nearest(
                                1, new Nearness(passages).cosines(saying.vector()))),
                        lawWords),
                fused(bySentence, byPassage, meantWords));
        row("words alone, with the law's words", meantWords);
        row("all, with the law's words", both);
        row("all, with the law's words and its other articles", withLaws(both));
    }

    private double[][] all(Judge judge) {
        return questions.stream().map(judge::scores).toArray(double[][]::new);
    }

    private static Judge nearest(Nearness nearness) {
        return asked -> Nearness.nearest(1, nearness.cosines(asked.seen().vector()));
    }

    private static double[][] fused(double[][] bySentence, double[][] byPassage, double[][] byWords) {
        return IntStream.range(0, byWords.length)
                .mapToObj(i -> new Fusion(byWords[i].length)
                        .add(1, bySentence[i])
                        .add(PASSAGES, byPassage[i])
                        .add(WORDS, byWords[i])
                        .scores())
                .toArray(double[][]::new);
    }

    /** What a judge says of the law's words that a question hints at, added up. */
    private double[][] meant(Function<LawWords.Saying, double[]> judge, LawWords lawWords) {
        double[][] bySaying = lawWords.sayings().stream().map(judge).toArray(double[][]::new);
        return all(asked -> {
            double[] sum = new double[statutes.size()];
            asked.meant().forEach((saying, hint) -> add(hint, bySaying[saying], sum));
            return sum;
        });
    }

    private double[][] withLaws(double[][] scores) {
        double[][] laws = new double[scores.length][];
        for (int i = 0; i < laws.length; i++) {
            laws[i] = statutes.ofLaws(BEST_OF_LAW, scores[i]);
        }
        return plus(LAWS, laws, scores);
    }

    private static double[][] plus(double weight, double[][] some, double[][] scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> {
                    double[] sum = scores[i].clone();
                    add(weight, some[i], sum);
                    return sum;
                })
                .toArray(double[][]::new);
    }

    private static void add(double weight, double[] some, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * some[i];
        }
    }

    private void row(String name, double[][] scores) {
        double[] hits = new double[DEPTHS.length];
        double[] tens = new double[2];
        double recall = 0;
        for (int number = 0; number < questions.size(); number++) {
            Question question = questions.get(number).question();
            List<Integer> first = first(scores[number]);
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
