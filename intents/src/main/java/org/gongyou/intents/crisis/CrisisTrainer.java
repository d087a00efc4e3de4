package org.gongyou.intents.crisis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongyou.intents.classify.BinaryRegression;
import org.gongyou.intents.classify.DenseRegression;
import org.gongyou.intents.classify.LogisticRegression;
import org.gongyou.intents.classify.SparseVector;
import org.gongyou.intents.crisis.CrisisModel.Bounds;
import org.gongyou.intents.crisis.CrisisModel.Opinion;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Learns to tell danger from everyday talk. How far the judges are believed, and from which probability on something is done, is learnt
 * from what each says of examples that it has not learnt from (cross-validation). The same examples give the same model.
 */
final class CrisisTrainer {

    private static final int FOLDS = 5;
    private static final long SEED = 20_261_127L;
    /** So much of the danger, most of it oblique, may fall below a bound where the lexicon is silent. */
    private static final double LOST_BEFORE_LOOK = 0.03;

    private static final double LOST_BEFORE_ASK = 0.05;
    /** So much of what was written to sound like danger may be taken for it without asking. */
    private static final double FALSE_ALARMS = 0.03;

    private final List<CrisisExample> examples;
    private final List<Signs> signs = new ArrayList<>();
    private final List<SparseVector> grams = new ArrayList<>();
    private final @Nullable List<float[]> vectors;
    private final int[] labels;
    private final int[] folds;
    private final Opinion[] wordOpinions;
    private final Opinion[] meaningOpinions;

    CrisisTrainer(List<CrisisExample> examples, @Nullable SentenceEncoder encoder) {
        this.examples = examples;
        Lexicon lexicon = Lexicon.load();
        List<String> texts = new ArrayList<>();
        for (CrisisExample example : examples) {
            Folded folded = Folded.of(example.text(), lexicon);
            Signs found = Signs.of(folded, lexicon);
            texts.add(Meant.by(example.text(), found));
            signs.add(found);
            grams.add(Grams.of(found));
        }
        vectors = encoder == null ? null : encoder.encodeAll(texts);
        labels = examples.stream().mapToInt(e -> e.concern().ordinal()).toArray();
        Random random = new Random(SEED);
        folds = IntStream.range(0, labels.length)
                .map(i -> random.nextInt(FOLDS))
                .toArray();
        wordOpinions = new Opinion[labels.length];
        meaningOpinions = new Opinion[labels.length];
    }

    CrisisModel train() {
        for (int fold = 0; fold < FOLDS; fold++) {
            judgeUnseen(fold);
        }
        BinaryRegression byWords = weigh(false);
        double[] wordDangers = dangers(byWords, false);
        LogisticRegression words = words(all());
        double look = quantile(wordDangers, true, LOST_BEFORE_LOOK);
        double askByWords = quantile(wordDangers, true, LOST_BEFORE_ASK);
        double alarmByWords = Math.max(askByWords, quantile(wordDangers, false, 1 - FALSE_ALARMS));
        if (vectors == null) {
            return new CrisisModel(
                    words, byWords, null, null, new Bounds(look, askByWords, alarmByWords, askByWords, alarmByWords));
        }
        BinaryRegression byBoth = weigh(true);
        double[] dangers = dangers(byBoth, true);
        double ask = quantile(dangers, true, LOST_BEFORE_ASK);
        double alarm = Math.max(ask, quantile(dangers, false, 1 - FALSE_ALARMS));
        return new CrisisModel(
                words, byWords, meaning(all()), byBoth, new Bounds(look, ask, alarm, askByWords, alarmByWords));
    }

    private void judgeUnseen(int fold) {
        int[] seen =
                IntStream.range(0, labels.length).filter(i -> folds[i] != fold).toArray();
        CrisisModel model =
                new CrisisModel(words(seen), BinaryRegression.train(neutral()), null, null, new Bounds(0, 0, 0, 0, 0));
        DenseRegression meaning = vectors == null ? null : meaning(seen);
        for (int i = 0; i < labels.length; i++) {
            if (folds[i] == fold) {
                wordOpinions[i] = model.opinionByWords(grams.get(i));
                if (meaning != null && vectors != null) {
                    meaningOpinions[i] = CrisisModel.opinionByMeaning(meaning, vectors.get(i));
                }
            }
        }
    }

    private static List<BinaryRegression.Case> neutral() {
        return List.of(
                new BinaryRegression.Case(new double[10], true, 1),
                new BinaryRegression.Case(new double[10], false, 1));
    }

    private int[] all() {
        return IntStream.range(0, labels.length).toArray();
    }

    private LogisticRegression words(int[] seen) {
        return LogisticRegression.train(
                Arrays.stream(seen).mapToObj(grams::get).toList(),
                Arrays.stream(seen).map(i -> labels[i]).toArray(),
                Grams.BUCKETS,
                Concern.count());
    }

    private DenseRegression meaning(int[] seen) {
        List<float[]> known = Objects.requireNonNull(vectors);
        return DenseRegression.train(
                Arrays.stream(seen).mapToObj(known::get).toList(),
                Arrays.stream(seen).map(i -> labels[i]).toArray(),
                Concern.count());
    }

    private double[] inputs(int i, boolean both) {
        return both
                ? CrisisModel.inputs(signs.get(i), wordOpinions[i], meaningOpinions[i])
                : CrisisModel.inputs(signs.get(i), wordOpinions[i]);
    }

    private boolean danger(int i) {
        return examples.get(i).concern().danger();
    }

    private BinaryRegression weigh(boolean both) {
        return BinaryRegression.train(IntStream.range(0, labels.length)
                .mapToObj(i -> new BinaryRegression.Case(inputs(i, both), danger(i), 1))
                .toList());
    }

    private double[] dangers(BinaryRegression regression, boolean both) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> regression.probability(inputs(i, both)))
                .toArray();
    }

    /** What a share of those in danger, or of the harmless, stay below. */
    private double quantile(double[] dangers, boolean ofDanger, double share) {
        double[] sorted = IntStream.range(0, labels.length)
                .filter(i -> ofDanger ? danger(i) : harmless(i))
                .mapToDouble(i -> dangers[i])
                .sorted()
                .toArray();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    /** Heavy words may be asked about. */
    private boolean harmless(int i) {
        return examples.get(i).concern() == Concern.NONE
                || examples.get(i).concern() == Concern.ABOUT
                || examples.get(i).concern() == Concern.DISTRESS;
    }

    /** What the cross-validation says, for people. */
    String report(CrisisModel model) {
        StringBuilder report = new StringBuilder();
        add(
                report,
                "words",
                dangers(model.byWords(), false),
                model.bounds().askByWords(),
                model.bounds().alarmByWords());
        if (model.byBoth() != null) {
            add(
                    report,
                    "both ",
                    dangers(model.byBoth(), true),
                    model.bounds().ask(),
                    model.bounds().alarm());
        }
        double[] byWords = dangers(model.byWords(), false);
        report.append(String.format(
                Locale.ROOT,
                "looked at by meaning: %.3f of the harmless%n",
                IntStream.range(0, labels.length)
                        .filter(this::harmless)
                        .mapToDouble(i -> byWords[i] >= model.bounds().look() ? 1 : 0)
                        .average()
                        .orElse(0)));
        return report.append(model.bounds()).append('\n').toString();
    }

    private void add(StringBuilder report, String name, double[] dangers, double ask, double alarm) {
        for (Concern concern : Concern.values()) {
            int[] own = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == concern.ordinal())
                    .toArray();
            report.append(String.format(
                    Locale.ROOT,
                    "%s %-9s n=%d asked or alarmed %.4f, alarmed %.4f%n",
                    name,
                    concern,
                    own.length,
                    Arrays.stream(own)
                            .mapToDouble(i -> dangers[i] >= ask ? 1 : 0)
                            .average()
                            .orElse(0),
                    Arrays.stream(own)
                            .mapToDouble(i -> dangers[i] >= alarm ? 1 : 0)
                            .average()
                            .orElse(0)));
        }
    }
}
