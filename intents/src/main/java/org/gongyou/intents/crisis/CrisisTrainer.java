package org.gongyou.intents.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.classify.BinaryRegression;
import org.gongyou.intents.classify.DenseRegression;
import org.gongyou.intents.classify.LogisticRegression;
import org.gongyou.intents.classify.SparseVector;
import org.gongyou.intents.crisis.CrisisModel.Bounds;
import org.gongyou.intents.crisis.CrisisModel.Opinion;
import org.gongyou.intents.crisis.Lesson.Piece;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Learns to tell danger from everyday talk. How far the judges are believed, and from which probability on something is done, is learnt
 * from what each says of the words of an author from whom it has not learnt (cross-validation); of those who write alike a judge
 * knows more than he will of members. Long examples are learnt as the detector reads them, in pieces: of an everyday one all, of one in
 * danger the piece that tells. The same examples give the same model.
 */
final class CrisisTrainer {

    private static final int FOLDS = 4;
    private static final long SEED = 20_261_127L;
    /** So much of the danger, most of it oblique, may fall below a bound where the lexicon is silent. */
    private static final double LOST_BEFORE_LOOK = 0.01;

    private static final double LOST_BEFORE_ASK = 0.025;
    /** So much of what was written to sound like danger may be taken for it without asking. */
    private static final double FALSE_ALARMS = 0.03;

    private final List<Lesson> lessons;
    private final int[] folds;
    private final boolean encoded;

    CrisisTrainer(List<CrisisExample> examples, @Nullable SentenceEncoder encoder) {
        Lexicon lexicon = Lexicon.load();
        lessons = examples.stream().map(e -> Lesson.of(e, lexicon)).toList();
        encoded = encoder != null;
        if (encoder != null) {
            encode(lessons.stream().flatMap(l -> l.pieces().stream()).toList(), encoder);
        }
        folds = folds();
    }

    /** All that one author wrote apart is in one fold; the rest is spread. */
    private int[] folds() {
        List<String> hands = lessons.stream()
                .map(l -> l.example().hand())
                .filter(hand -> !hand.isEmpty())
                .distinct()
                .sorted()
                .toList();
        Random random = new Random(SEED);
        return lessons.stream()
                .mapToInt(l -> {
                    int spread = random.nextInt(FOLDS);
                    return l.apart() ? hands.indexOf(l.example().hand()) % FOLDS : spread;
                })
                .toArray();
    }

    /** Those by which bounds are chosen. */
    private Stream<Lesson> apart() {
        return lessons.stream().filter(Lesson::apart);
    }

    private static void encode(List<Piece> pieces, SentenceEncoder encoder) {
        List<float[]> vectors =
                encoder.encodeAll(pieces.stream().map(p -> p.meant).toList());
        for (int i = 0; i < vectors.size(); i++) {
            pieces.get(i).vector = vectors.get(i);
        }
    }

    CrisisModel train() {
        findTelling();
        for (int fold = 0; fold < FOLDS; fold++) {
            judgeUnseen(fold);
        }
        BinaryRegression byWords = weigh(CrisisTrainer::wordInputs);
        ToDoubleFunction<Piece> danger = p -> byWords.probability(wordInputs(p));
        LogisticRegression words = words(lessons);
        double look = quantile(danger, Lesson::danger, LOST_BEFORE_LOOK);
        double askByWords = quantile(danger, Lesson::danger, LOST_BEFORE_ASK);
        double alarmByWords = Math.max(askByWords, quantile(danger, CrisisTrainer::harmless, 1 - FALSE_ALARMS));
        if (!encoded) {
            return new CrisisModel(
                    words, byWords, null, null, new Bounds(look, askByWords, alarmByWords, askByWords, alarmByWords));
        }
        BinaryRegression byBoth = weigh(CrisisTrainer::inputs);
        ToDoubleFunction<Piece> surer = p -> byBoth.probability(inputs(p));
        double ask = quantile(surer, Lesson::danger, LOST_BEFORE_ASK);
        double alarm = Math.max(ask, quantile(surer, CrisisTrainer::harmless, 1 - FALSE_ALARMS));
        return new CrisisModel(
                words, byWords, meaning(lessons), byBoth, new Bounds(look, ask, alarm, askByWords, alarmByWords));
    }

    /** Told by a judge that has learnt from the short examples alone. */
    private void findTelling() {
        LogisticRegression first =
                words(lessons.stream().filter(l -> !l.hidden()).toList());
        for (Lesson lesson : lessons) {
            if (lesson.hidden()) {
                lesson.findTelling(p -> likelihood(new Opinion(first.probabilities(p.grams)), lesson.concern())
                        + (lesson.danger() && p.signs.danger() ? 1 : 0));
            }
        }
    }

    private static double likelihood(Opinion opinion, Concern concern) {
        return concern.danger() ? opinion.danger() : opinion.of(concern);
    }

    private void judgeUnseen(int fold) {
        List<Lesson> seen = inFold(i -> i != fold);
        LogisticRegression words = words(seen);
        DenseRegression meaning = encoded ? meaning(seen) : null;
        for (Lesson lesson : inFold(i -> i == fold)) {
            for (Piece piece : lesson.pieces()) {
                piece.byWords = new Opinion(words.probabilities(piece.grams));
                if (meaning != null) {
                    piece.byMeaning = CrisisModel.opinionByMeaning(meaning, vector(piece));
                }
            }
        }
    }

    private List<Lesson> inFold(Predicate<Integer> which) {
        return IntStream.range(0, lessons.size())
                .filter(i -> which.test(folds[i]))
                .mapToObj(lessons::get)
                .toList();
    }

    private static float[] vector(Piece piece) {
        return Objects.requireNonNull(piece.vector);
    }

    private static List<Piece> pieces(List<Lesson> of) {
        return of.stream().flatMap(l -> l.telling().stream()).toList();
    }

    private static int[] labels(List<Lesson> of) {
        return of.stream()
                .flatMapToInt(l -> l.telling().stream().mapToInt(p -> l.label()))
                .toArray();
    }

    private static LogisticRegression words(List<Lesson> seen) {
        List<SparseVector> grams = pieces(seen).stream().map(p -> p.grams).toList();
        int[] labels = labels(seen);
        float[] emphasis = Grams.emphasis(grams, i -> labels[i] <= Concern.THREAT.ordinal());
        return LogisticRegression.trainShrunk(grams, labels, Concern.count(), emphasis);
    }

    private static DenseRegression meaning(List<Lesson> seen) {
        return DenseRegression.train(
                pieces(seen).stream().map(CrisisTrainer::vector).toList(), labels(seen), Concern.count());
    }

    private static double[] wordInputs(Piece piece) {
        return CrisisModel.inputs(piece.signs, piece.byWords);
    }

    private static double[] inputs(Piece piece) {
        return CrisisModel.inputs(piece.signs, piece.byWords, piece.byMeaning);
    }

    private interface Inputs {
        double[] of(Piece piece);
    }

    private BinaryRegression weigh(Inputs inputs) {
        List<BinaryRegression.Case> cases = new ArrayList<>();
        for (Lesson lesson : lessons) {
            for (Piece piece : lesson.telling()) {
                cases.add(new BinaryRegression.Case(inputs.of(piece), lesson.danger(), 1));
            }
        }
        return BinaryRegression.train(cases);
    }

    /** What a share of some examples stay below. */
    private double quantile(ToDoubleFunction<Piece> danger, Predicate<Lesson> which, double share) {
        double[] sorted = apart().filter(which)
                .mapToDouble(l -> l.highest(danger))
                .sorted()
                .toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    /** Heavy words may be asked about. */
    private static boolean harmless(Lesson lesson) {
        return lesson.concern() == Concern.NONE
                || lesson.concern() == Concern.ABOUT
                || lesson.concern() == Concern.DISTRESS;
    }

    /** What the cross-validation says, for people. */
    String report(CrisisModel model) {
        Bounds bounds = model.bounds();
        ToDoubleFunction<Piece> byWords = p -> model.byWords().probability(wordInputs(p));
        BinaryRegression both = model.byBoth();
        String report = lines("words", byWords, bounds.askByWords(), bounds.alarmByWords());
        if (both != null) {
            report += lines("both ", p -> both.probability(inputs(p)), bounds.ask(), bounds.alarm());
        }
        double looked = share(CrisisTrainer::harmless, byWords, bounds.look());
        return report + String.format(Locale.ROOT, "looked at by meaning: %.3f of the harmless%n%s%n", looked, bounds);
    }

    private String lines(String name, ToDoubleFunction<Piece> danger, double ask, double alarm) {
        return List.of(Concern.values()).stream()
                .map(concern -> String.format(
                        Locale.ROOT,
                        "%s %-9s n=%d asked or alarmed %.4f, alarmed %.4f%n",
                        name,
                        concern,
                        apart().filter(l -> l.concern() == concern).count(),
                        share(l -> l.concern() == concern, danger, ask),
                        share(l -> l.concern() == concern, danger, alarm)))
                .collect(Collectors.joining());
    }

    private double share(Predicate<Lesson> which, ToDoubleFunction<Piece> danger, double bound) {
        return apart().filter(which)
                .mapToDouble(l -> l.highest(danger) >= bound ? 1 : 0)
                .average()
                .orElse(0);
    }
}
