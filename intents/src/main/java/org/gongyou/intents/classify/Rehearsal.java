package org.gongyou.intents.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.Bounds;
import org.gongyou.intents.Example;
import org.gongyou.intents.classify.Guesses.Guess;
import org.gongyou.intents.pipeline.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Learns how to judge by rehearsing: experts are trained on a part of the documents and asked about the rest. Documents
 * kept out tell how sure the experts may be; intents kept out altogether stand for texts that are near to ours but out of
 * scope; documents labelled out of scope stand for the rest of the world.
 */
final class Rehearsal {

    private static final int LEAST_DOCUMENTS = 60;
    private static final int LEAST_INTENTS = 4;
    private static final int FOLDS = 3;
    /** Above this, one part held out tells enough. */
    private static final int MANY = 1_200;

    /** Below this, what was held out cannot show a loss of {@link #LOSS_BY_HASTE}. */
    private static final int TOO_FEW_FOR_HASTE = 3_000;

    private static final int MOST_HELD = 1_500;
    private static final int MOST_WITHOUT_INTENTS = 2_000;
    /** The share of texts in scope that may be turned away so that texts out of scope are. */
    private static final double LOSS_BY_SCOPE = 0.02;
    /** The share of texts that may be answered worse because the meaning was not asked. */
    private static final double LOSS_BY_HASTE = 0.002;
    /** The share of texts out of scope for which the words alone may be thought enough. */
    private static final double LEAK_BY_HASTE = 0.01;
    /** The same for texts of intents that were kept out, many of which nothing could tell from those that were not. */
    private static final double STRANGERS_BY_HASTE = 0.1;

    private static final long SEED = 7;

    private final Labels labels;
    private final List<Document> documents;
    private final boolean large;

    Rehearsal(Labels labels, List<Document> documents, boolean large) {
        this.large = large;
        this.labels = labels;
        this.documents = new ArrayList<>(documents);
        Collections.shuffle(this.documents, new Random(SEED));
    }

    /**
     * The judge for experts trained on all documents.
     *
     * @param dev documents of the same labels that were kept apart for this; when there are too few, some of the others take
     *     turns
     */
    Judge judge(List<Document> dev) {
        long intents = labels.intents().stream()
                .filter(i -> !i.equals(Example.OUT_OF_SCOPE))
                .count();
        if (documents.size() < LEAST_DOCUMENTS || intents < LEAST_INTENTS) {
            return Judge.DEFAULT;
        }
        List<Trial> held =
                dev.size() < LEAST_DOCUMENTS ? keepDocumentsOut() : tryOn(dev, Experts.train(documents, labels, large));
        Judge pooled = new Judge(
                pool(held, Trial::lexical, Experts.LEXICAL),
                meant(held) ? pool(held, Trial::all, Experts.ALL) : Judge.DEFAULT.all(),
                Judge.DEFAULT.enough(),
                Judge.DEFAULT.outByWords(),
                Judge.DEFAULT.outByAll(),
                Judge.DEFAULT.bounds());
        List<Trial> strangers = keepIntentsOut();
        List<Seen> seen = new ArrayList<>();
        held.forEach(trial -> seen.add(seen(trial, pooled, true)));
        strangers.forEach(trial -> seen.add(seen(trial, pooled, false)));
        Judge judge = withGates(pooled, seen);
        List<Guess> guesses = Stream.concat(held.stream(), strangers.stream().filter(Trial::stranger))
                .map(trial -> guess(trial, judge))
                .toList();
        return judge.with(Guesses.bounds(guesses));
    }

    /** What one would have guessed of a text. */
    private Guess guess(Trial trial, Judge judge) {
        Judge.Finding finding = judge.byWords(trial.words(), labels);
        boolean enough = judge.enough().passes(Signals.of(finding.evidence().words()));
        if (!enough && trial.meaning() != null) {
            finding = judge.byAll(finding, trial.words(), trial.meaning(), labels);
        }
        Evidence evidence = finding.evidence();
        boolean turnedAway =
                evidence.outOfScope() > evidence.top() || judge.outOfScope(evidence) > judge.threshold(evidence);
        boolean inScope = !trial.stranger() && !isOutOfScope(trial.document());
        int meant = inScope ? labels.intentOf(labels.number(trial.document().label())) : -1;
        double[] byIntent = labels.byIntent(finding.fused());
        List<Integer> named = IntStream.range(0, byIntent.length)
                .filter(intent -> intent != labels.outOfScope())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer intent) -> -byIntent[intent]))
                .limit(Bounds.MOST_NAMED)
                .toList();
        return new Guess(
                inScope,
                turnedAway,
                named.stream().map(intent -> byIntent[intent]).toList(),
                named.indexOf(meant));
    }

    private static boolean meant(List<Trial> trials) {
        return trials.stream().allMatch(t -> t.meaning() != null);
    }

    private List<Trial> keepDocumentsOut() {
        List<Trial> trials = new ArrayList<>();
        if (documents.size() > MANY) {
            int held = Math.min(MOST_HELD, documents.size() / 4);
            return tryOn(numbered(i -> i < held), Experts.train(numbered(i -> i >= held), labels, large));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Experts experts = Experts.train(numbered(i -> i % FOLDS != out), labels, large);
            trials.addAll(tryOn(numbered(i -> i % FOLDS == out), experts));
        }
        return trials;
    }

    private List<Document> numbered(IntPredicate chosen) {
        return IntStream.range(0, documents.size())
                .filter(chosen)
                .mapToObj(documents::get)
                .toList();
    }

    private List<Trial> tryOn(List<Document> asked, Experts experts) {
        return asked.stream().map(d -> Trial.of(d, experts, false)).toList();
    }

    /** Each intent is kept out once, together with a part of the documents of the others. */
    private List<Trial> keepIntentsOut() {
        List<Trial> trials = new ArrayList<>();
        List<Document> some = documents.subList(0, Math.min(MOST_WITHOUT_INTENTS, documents.size()));
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Document> known = new ArrayList<>();
            List<Document> asked = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                boolean kept = isStranger(some.get(i), fold) || (i + fold) % FOLDS == 0;
                (kept ? asked : known).add(some.get(i));
            }
            if (known.stream().map(Document::label).distinct().limit(2).count() < 2) {
                continue;
            }
            int out = fold;
            Experts experts = Experts.train(known, labels, large);
            asked.forEach(document -> trials.add(Trial.of(document, experts, isStranger(document, out))));
        }
        return trials;
    }

    private boolean isOutOfScope(Document document) {
        return labels.intentOf(labels.number(document.label())) == labels.outOfScope();
    }

    /** Whether the document's intent is kept out of this fold. */
    private boolean isStranger(Document document, int fold) {
        return !isOutOfScope(document) && labels.intentOf(labels.number(document.label())) % FOLDS == fold;
    }

    private Pool pool(List<Trial> trials, Function<Trial, List<double[]>> opinions, int count) {
        int[] right = trials.stream()
                .mapToInt(t -> labels.number(t.document().label()))
                .toArray();
        return Pool.fit(trials.stream().map(opinions).toList(), right, count);
    }

    private Seen seen(Trial trial, Judge judge, boolean fullSize) {
        int right = trial.stranger() || isOutOfScope(trial.document())
                ? -1
                : labels.intentOf(labels.number(trial.document().label()));
        Judge.Finding byWords = judge.byWords(trial.words(), labels);
        Judge.Finding byAll =
                trial.meaning() == null ? byWords : judge.byAll(byWords, trial.words(), trial.meaning(), labels);
        return new Seen(
                right >= 0,
                trial.stranger(),
                fullSize,
                byWords.evidence(),
                byAll.evidence(),
                right == byWords.intent(),
                right == byAll.intent());
    }

    private Judge withGates(Judge pooled, List<Seen> seen) {
        Gate enough = enough(seen);
        List<Seen> hasty = seen.stream()
                .filter(s -> enough.passes(Signals.of(s.byWords().words())))
                .toList();
        List<Seen> meant = seen.stream()
                .filter(s -> s.byAll().meaning().isPresent())
                .filter(s -> !enough.passes(Signals.of(s.byWords().words())))
                .toList();
        Gate outByWords = outOfScope(
                seen,
                hasty.isEmpty() || meant.isEmpty() ? seen : hasty,
                s -> Signals.of(s.byWords().words()));
        Gate outByAll = meant.isEmpty()
                ? pooled.outByAll()
                : outOfScope(
                        meant,
                        meant,
                        s -> Signals.of(s.byAll(), s.byAll().meaning().orElseThrow()));
        return new Judge(pooled.words(), pooled.all(), enough, outByWords, outByAll, pooled.bounds());
    }

    /**
     * Learns when the words alone are right about a text in scope, and how sure of that one has to be. Never sure enough where
     * examples are few: the threshold would be luck.
     */
    private Gate enough(List<Seen> seen) {
        BinaryRegression regression = BinaryRegression.train(seen.stream()
                .map(s -> new BinaryRegression.Case(Signals.of(s.byWords().words()), s.wordsRight(), 1))
                .toList());
        ToDoubleFunction<Seen> score =
                s -> regression.probability(Signals.of(s.byWords().words()));
        List<Seen> surest = seen.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .toList();
        if (documents.size() < TOO_FEW_FOR_HASTE) {
            return new Gate(regression, 1);
        }
        double known = seen.stream().filter(s -> s.inScope() && s.fullSize()).count();
        double strangers = seen.stream().filter(Seen::stranger).count();
        double outside =
                seen.stream().filter(s -> !s.inScope() && !s.stranger()).count();
        double worse = 0;
        double leaked = 0;
        double threshold = 1;
        for (Seen s : surest) {
            if (!s.inScope()) {
                leaked += s.stranger() ? 1 / (STRANGERS_BY_HASTE * strangers) : 1 / (LEAK_BY_HASTE * outside);
            } else if (s.fullSize()) {
                worse += (s.allRight() ? 1 : 0) - (s.wordsRight() ? 1 : 0);
            }
            if (leaked > 1) {
                break;
            }
            if (worse <= LOSS_BY_HASTE * known) {
                threshold = score.applyAsDouble(s);
            }
        }
        return new Gate(regression, threshold);
    }

    /** Learns to tell texts out of scope, at even odds, unless that would turn away too many of those in scope. */
    private static Gate outOfScope(List<Seen> cases, List<Seen> bounds, Function<Seen, double[]> signals) {
        BinaryRegression regression = BinaryRegression.train(cases.stream()
                .map(s -> new BinaryRegression.Case(signals.apply(s), !s.inScope(), 1))
                .toList());
        double[] inside = bounds.stream()
                .filter(s -> s.inScope() && s.fullSize())
                .mapToDouble(s -> regression.probability(signals.apply(s)))
                .sorted()
                .toArray();
        double bound = inside.length == 0 ? 0 : inside[(int) ((1 - LOSS_BY_SCOPE) * (inside.length - 1))];
        return new Gate(regression, Math.max(0.5, bound));
    }

    /** A document that experts were asked about without having seen it, nor, if it is a stranger, any of its intent. */
    private record Trial(
            Document document, boolean stranger, Experts.Words words, SemanticModel.@Nullable Judgement meaning) {

        static Trial of(Document document, Experts experts, boolean stranger) {
            SemanticModel semantic = experts.semantic();
            return new Trial(
                    document,
                    stranger,
                    experts.words(document.features()),
                    semantic == null ? null : semantic.judge(Objects.requireNonNull(document.vector())));
        }

        List<double[]> lexical() {
            return words.opinions();
        }

        List<double[]> all() {
            return words.opinionsWith(Objects.requireNonNull(meaning));
        }
    }

    /**
     * What a trial showed.
     *
     * @param fullSize whether the experts had learnt from nearly all documents
     */
    private record Seen(
            boolean inScope,
            boolean stranger,
            boolean fullSize,
            Evidence byWords,
            Evidence byAll,
            boolean wordsRight,
            boolean allRight) {}
}
