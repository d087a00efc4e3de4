package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.gongyou.intents.classify.NearestExamples.Neighbour;
import org.gongyou.intents.pipeline.Evidence;

/** The part of a model that works on tf-idf vectors: the logistic regression and the nearest examples. */
final class TfIdfModel {

    private final Labels labels;
    private final Vocabulary vocabulary;
    private final LogisticRegression regression;
    private final NearestExamples examples;

    private TfIdfModel(Labels labels, Vocabulary vocabulary, LogisticRegression regression, NearestExamples examples) {
        this.labels = labels;
        this.vocabulary = vocabulary;
        this.regression = regression;
        this.examples = examples;
    }

    static TfIdfModel train(List<Document> documents, Labels labels) {
        Vocabulary vocabulary =
                Vocabulary.of(documents.stream().map(Document::features).toList());
        List<SparseVector> vectors =
                documents.stream().map(d -> vocabulary.vector(d.features())).toList();
        int[] numbers =
                documents.stream().mapToInt(d -> labels.number(d.label())).toArray();
        return new TfIdfModel(
                labels,
                vocabulary,
                LogisticRegression.train(vectors, numbers, vocabulary.size(), labels.size()),
                new NearestExamples(vectors, numbers, vocabulary.size()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Judgement judge(List<String> features) {
        SparseVector vector = vocabulary.vector(features);
        double[] probabilities = regression.probabilities(vector);
        Neighbour neighbour = examples.nearest(vector);
        return new Judgement(probabilities, neighbour, evidence(features, probabilities, neighbour));
    }

    private Evidence evidence(List<String> features, double[] probabilities, Neighbour neighbour) {
        double[] byIntent = labels.byIntent(probabilities);
        int best = -1;
        double second = 0;
        for (int intent = 0; intent < byIntent.length; intent++) {
            if (intent == labels.outOfScope()) {
                continue;
            }
            if (best < 0 || byIntent[intent] > byIntent[best]) {
                second = best < 0 ? 0 : byIntent[best];
                best = intent;
            } else {
                second = Math.max(second, byIntent[intent]);
            }
        }
        double top = best < 0 ? 0 : byIntent[best];
        double out = labels.outOfScope() < 0 ? 0 : byIntent[labels.outOfScope()];
        boolean agrees = neighbour.similarity() > 0 && labels.intentOf(neighbour.label()) == best;
        return new Evidence(
                top, top - second, neighbour.similarity(), agrees ? 1 : 0, vocabulary.coverage(features), out);
    }

    /** What this model makes of a text; the probabilities are by label. */
    record Judgement(double[] probabilities, Neighbour neighbour, Evidence evidence) {}

    void write(DataOutputStream out) throws IOException {
        vocabulary.write(out);
        regression.write(out);
        examples.write(out);
    }

    static TfIdfModel read(DataInputStream in, Labels labels) throws IOException {
        return new TfIdfModel(labels, Vocabulary.read(in), LogisticRegression.read(in), NearestExamples.read(in));
    }
}
