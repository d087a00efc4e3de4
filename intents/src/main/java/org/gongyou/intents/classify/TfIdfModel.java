package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongyou.intents.classify.NearestExamples.Neighbour;
import org.gongyou.intents.text.FeatureExtractor;

/** The part of a model that works on tf-idf vectors: the logistic regression and the nearest examples. */
final class TfIdfModel {

    private final Vocabulary vocabulary;
    private final LogisticRegression regression;
    private final NearestExamples examples;

    private TfIdfModel(Vocabulary vocabulary, LogisticRegression regression, NearestExamples examples) {
        this.vocabulary = vocabulary;
        this.regression = regression;
        this.examples = examples;
    }

    static TfIdfModel train(List<Document> documents, Labels labels) {
        Vocabulary vocabulary =
                Vocabulary.of(documents.stream().map(Document::features).toList());
        List<SparseVector> vectors = documents.stream()
                .map(d -> vocabulary.vector(vocabulary.numbers(d.features())))
                .toList();
        int[] numbers =
                documents.stream().mapToInt(d -> labels.number(d.label())).toArray();
        return new TfIdfModel(
                vocabulary,
                LogisticRegression.train(vectors, numbers, vocabulary.size(), labels.size()),
                new NearestExamples(vectors, numbers, vocabulary.size()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What it makes of features by their numbers. */
    Judgement judge(int[] features) {
        SparseVector vector = vocabulary.vector(features);
        return new Judgement(regression.probabilities(vector), examples.nearest(vector), Vocabulary.coverage(features));
    }

    /** The words of a text that speak most for a label, the most telling first. */
    List<String> tellingWords(List<String> features, int label, int most) {
        Map<String, Double> contributions = new HashMap<>();
        for (String feature : features) {
            OptionalInt id = vocabulary.id(feature);
            if (feature.startsWith(FeatureExtractor.WORD) && id.isPresent()) {
                contributions.put(
                        feature.substring(FeatureExtractor.WORD.length()), regression.preference(id.getAsInt(), label));
            }
        }
        return contributions.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What this model makes of a text.
     *
     * @param probabilities by label
     * @param coverage the share of the features seen in training
     */
    record Judgement(double[] probabilities, Neighbour neighbour, double coverage) {}

    void write(DataOutputStream out) throws IOException {
        vocabulary.write(out);
        regression.write(out);
        examples.write(out);
    }

    static TfIdfModel read(DataInputStream in) throws IOException {
        return new TfIdfModel(Vocabulary.read(in), LogisticRegression.read(in), NearestExamples.read(in));
    }
}
