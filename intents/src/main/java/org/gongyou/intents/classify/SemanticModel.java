package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongyou.intents.classify.MeaningIndex.Neighbour;
import org.gongyou.intents.semantic.SentenceEncoder;

/** The part of a model that works on the meaning of sentences: a regression over all of a vector, and where the examples lie. */
final class SemanticModel {

    /** Labels whose examples are looked through for the nearest: looking through all takes longer than the encoder. */
    private static final int LABELS_SEARCHED = 5;

    /** Makes cosines to centres into probabilities; the pool's weight does the fine adjustment. */
    private static final double CONTRAST = 20;

    private final Labels labels;
    private final DenseRegression regression;
    private final MeaningIndex index;

    private SemanticModel(Labels labels, DenseRegression regression, MeaningIndex index) {
        this.labels = labels;
        this.regression = regression;
        this.index = index;
    }

    /** Learns from documents that all have a vector. */
    static SemanticModel train(List<Document> documents, Labels labels) {
        List<float[]> vectors =
                documents.stream().map(d -> Objects.requireNonNull(d.vector())).toList();
        int[] numbers =
                documents.stream().mapToInt(d -> labels.number(d.label())).toArray();
        List<float[]> sentences =
                vectors.stream().map(SentenceEncoder::sentenceVector).toList();
        return new SemanticModel(
                labels,
                DenseRegression.train(vectors, numbers, labels.size()),
                MeaningIndex.of(sentences, numbers, labels.size()));
    }

    Judgement judge(float[] vector) {
        double[] scores = regression.scores(vector);
        double energy = energy(scores);
        Probabilities.softmax(scores);
        float[] sentence = SentenceEncoder.sentenceVector(vector);
        double[] cosines = index.toCentres(sentence);
        double[] central = Arrays.stream(cosines).map(c -> CONTRAST * c).toArray();
        Probabilities.softmax(central);
        return new Judgement(this, scores, central, cosines, energy, index.search(sentence));
    }

    private static double energy(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        return highest
                + Math.log(Arrays.stream(scores).map(s -> Math.exp(s - highest)).sum());
    }

    private static Neighbour nearer(Neighbour one, Neighbour other) {
        return other.similarity() > one.similarity() ? other : one;
    }

    /**
     * What this model makes of a text.
     *
     * @param model the one that judged
     * @param regression probabilities by label
     * @param central probabilities by label, from the centres alone
     * @param cosines to the centres, by label
     * @param energy how strongly the regression speaks for any label at all
     * @param search for the nearest examples
     */
    record Judgement(
            SemanticModel model,
            double[] regression,
            double[] central,
            double[] cosines,
            double energy,
            MeaningIndex.Search search) {

        /** The nearest example among those of one intent. */
        Neighbour nearestOf(int intent) {
            return labelsOf(intent).mapToObj(search::nearest).reduce(new Neighbour(-1, 0), SemanticModel::nearer);
        }

        /** The nearest example among those of the labels in scope that these probabilities prefer. */
        Neighbour nearest(double[] probabilities) {
            return IntStream.range(0, probabilities.length)
                    .filter(label -> model.labels.intentOf(label) != model.labels.outOfScope())
                    .boxed()
                    .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
                    .limit(LABELS_SEARCHED)
                    .map(search::nearest)
                    .reduce(new Neighbour(-1, 0), SemanticModel::nearer);
        }

        /** The cosine to the nearest of an intent's centres. */
        double toCentre(int intent) {
            return labelsOf(intent).mapToDouble(label -> cosines[label]).max().orElse(0);
        }

        private IntStream labelsOf(int intent) {
            return IntStream.range(0, cosines.length).filter(label -> model.labels.intentOf(label) == intent);
        }
    }

    void write(DataOutputStream out) throws IOException {
        regression.write(out);
        index.write(out);
    }

    static SemanticModel read(DataInputStream in, Labels labels) throws IOException {
        return new SemanticModel(labels, DenseRegression.read(in), MeaningIndex.read(in));
    }
}
