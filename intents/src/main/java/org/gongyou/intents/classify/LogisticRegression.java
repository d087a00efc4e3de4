package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression over sparse vectors, trained by stochastic gradient descent, either with a step size of
 * its own for each weight (AdaGrad) or with one that falls and weights that shrink. The same data always give the same weights.
 */
public final class LogisticRegression {

    private static final int EPOCHS = 10;
    private static final float STEP = 0.1f;
    private static final long SEED = 20_251_121L;

    private static final int SHRUNK_EPOCHS = 20;
    private static final float SHRUNK_STEP = 1;
    /** By so much of the step every weight shrinks with every vector seen. */
    private static final float SHRINKAGE = 5e-6f;
    /** The bias, which every vector moves, takes smaller steps. */
    private static final float BIAS = 0.1f;

    /** By feature, then by label; the last row is the bias. */
    private final float[][] weights;

    private LogisticRegression(float[][] weights) {
        this.weights = weights;
    }

    /** Learns from vectors and their labels. */
    public static LogisticRegression train(List<SparseVector> vectors, int[] labels, int features, int labelCount) {
        float[][] weights = new float[features + 1][labelCount];
        float[][] squares = new float[features + 1][labelCount];
        LogisticRegression model = new LogisticRegression(weights);
        Random random = new Random(SEED);
        int[] order = new int[vectors.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Order.shuffle(order, random);
            for (int index : order) {
                SparseVector vector = vectors.get(index);
                double[] error = model.probabilities(vector);
                error[labels[index]] -= 1;
                model.step(vector, error, squares);
            }
        }
        return model;
    }

    /**
     * Learns from vectors of length about 1 where most features stand in one or two of them only. AdaGrad takes such a feature's word
     * for a whole example; shrinking leaves what an example says to the features that it shares with others.
     *
     * @param emphasis by feature, about 1 on average: what it makes larger is learnt sooner, and shrinking takes less of it
     */
    public static LogisticRegression trainShrunk(
            List<SparseVector> vectors, int[] labels, int labelCount, float[] emphasis) {
        LogisticRegression model =
                shrunk(vectors.stream().map(v -> v.times(emphasis)).toList(), labels, emphasis.length, labelCount);
        for (int feature = 0; feature < emphasis.length; feature++) {
            for (int label = 0; label < labelCount; label++) {
                model.weights[feature][label] *= emphasis[feature];
            }
        }
        return model;
    }

    private static LogisticRegression shrunk(List<SparseVector> vectors, int[] labels, int features, int labelCount) {
        LogisticRegression model = new LogisticRegression(new float[features + 1][labelCount]);
        Random random = new Random(SEED);
        int[] order = IntStream.range(0, vectors.size()).toArray();
        for (int epoch = 0; epoch < SHRUNK_EPOCHS; epoch++) {
            float step = SHRUNK_STEP * (1 - (float) epoch / SHRUNK_EPOCHS);
            Order.shuffle(order, random);
            for (int index : order) {
                SparseVector vector = vectors.get(index);
                double[] error = model.probabilities(vector);
                error[labels[index]] -= 1;
                model.move(vector, error, step);
            }
            model.shrink(1 - step * SHRINKAGE * vectors.size());
        }
        return model;
    }

    private void move(SparseVector vector, double[] error, float step) {
        for (int k = 0; k < vector.size(); k++) {
            move(weights[vector.ids()[k]], error, step * vector.values()[k]);
        }
        move(weights[weights.length - 1], error, step * BIAS);
    }

    private static void move(float[] row, double[] error, float step) {
        for (int label = 0; label < row.length; label++) {
            row[label] -= step * (float) error[label];
        }
    }

    private void shrink(float kept) {
        for (float[] row : weights) {
            for (int label = 0; label < row.length; label++) {
                row[label] *= kept;
            }
        }
    }

    private void step(SparseVector vector, double[] error, float[][] squares) {
        for (int k = 0; k < vector.size(); k++) {
            int id = vector.ids()[k];
            step(weights[id], squares[id], error, vector.values()[k]);
        }
        step(weights[weights.length - 1], squares[weights.length - 1], error, 1);
    }

    private static void step(float[] row, float[] squares, double[] error, float value) {
        for (int label = 0; label < row.length; label++) {
            float gradient = (float) error[label] * value;
            squares[label] += gradient * gradient;
            row[label] -= STEP * gradient / (1e-6f + (float) Math.sqrt(squares[label]));
        }
    }

    /** The probability of each label. */
    public double[] probabilities(SparseVector vector) {
        float[] bias = weights[weights.length - 1];
        double[] scores = new double[bias.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = bias[label];
        }
        for (int k = 0; k < vector.size(); k++) {
            float[] row = weights[vector.ids()[k]];
            float value = vector.values()[k];
            for (int label = 0; label < scores.length; label++) {
                scores[label] += value * row[label];
            }
        }
        Probabilities.softmax(scores);
        return scores;
    }

    /** How much a feature speaks for a label, compared with all labels on average. */
    double preference(int feature, int label) {
        float[] row = weights[feature];
        double mean = 0;
        for (float weight : row) {
            mean += weight / row.length;
        }
        return row[label] - mean;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        out.writeInt(weights[0].length);
        for (float[] row : weights) {
            Floats.write(out, row);
        }
    }

    public static LogisticRegression read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        int labels = in.readInt();
        float[][] weights = new float[rows][];
        for (int i = 0; i < rows; i++) {
            weights[i] = Floats.read(in, labels);
        }
        return new LogisticRegression(weights);
    }
}
