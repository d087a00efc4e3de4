package org.gongyou.intents.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gongyou.intents.Example;

/**
 * Learns a gate by cross-validation: examples left out of training stand for texts in scope, examples of intents left
 * out altogether stand for texts near to ours but out of scope, and the examples labelled as out of scope for the rest.
 */
final class GateTrainer {

    private static final int FOLDS = 4;
    private static final int MOST_DOCUMENTS = 3_000;
    private static final int LEAST_DOCUMENTS = 60;
    private static final int LEAST_INTENTS = 4;
    private static final double ACCEPTED = 0.96;
    private static final long SEED = 7;

    private final Labels labels;
    private final List<Document> documents;

    GateTrainer(Labels labels, List<Document> documents) {
        this.labels = labels;
        List<Document> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, new Random(SEED));
        this.documents = shuffled.subList(0, Math.min(MOST_DOCUMENTS, shuffled.size()));
    }

    Gate train() {
        if (documents.size() < LEAST_DOCUMENTS || labels.intents().size() < LEAST_INTENTS) {
            return Gate.DEFAULT;
        }
        List<Gate.Case> cases = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            cases.addAll(leaveOutExamples(fold));
            cases.addAll(leaveOutIntents(fold));
        }
        return Gate.train(balanced(cases), ACCEPTED);
    }

    /** A quarter of the examples, judged by a model of the others. */
    private List<Gate.Case> leaveOutExamples(int fold) {
        TfIdfModel model = TfIdfModel.train(numbered(i -> i % FOLDS != fold), labels);
        return numbered(i -> i % FOLDS == fold).stream()
                .map(d -> new Gate.Case(model.judge(d.features()).evidence(), 1, outOfScope(d)))
                .toList();
    }

    /** All examples of a quarter of the intents, judged by a model of the other intents. */
    private List<Gate.Case> leaveOutIntents(int fold) {
        List<Document> kept = documents.stream()
                .filter(d -> outOfScope(d) || group(d) != fold)
                .toList();
        TfIdfModel model = TfIdfModel.train(kept, labels);
        return documents.stream()
                .filter(d -> !outOfScope(d) && group(d) == fold)
                .map(d -> new Gate.Case(model.judge(d.features()).evidence(), 0.5, true))
                .toList();
    }

    private List<Document> numbered(IntPredicate chosen) {
        return IntStream.range(0, documents.size())
                .filter(chosen)
                .mapToObj(documents::get)
                .toList();
    }

    private boolean outOfScope(Document document) {
        return document.label().startsWith(Example.OUT_OF_SCOPE);
    }

    private int group(Document document) {
        return labels.intentOf(labels.number(document.label())) % FOLDS;
    }

    /** Weights such that both sides count the same. */
    private static List<Gate.Case> balanced(List<Gate.Case> cases) {
        double in = weight(cases, false);
        double out = weight(cases, true);
        return cases.stream()
                .map(c -> new Gate.Case(c.evidence(), c.weight() / (c.outOfScope() ? out : in), c.outOfScope()))
                .toList();
    }

    private static double weight(List<Gate.Case> cases, boolean outOfScope) {
        return cases.stream()
                .filter(c -> c.outOfScope() == outOfScope)
                .mapToDouble(Gate.Case::weight)
                .sum();
    }
}
