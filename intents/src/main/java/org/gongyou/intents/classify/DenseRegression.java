package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression over dense vectors, each number brought to mean 0 and variance 1 first. Trained in
 * small batches by Adam with decoupled weight decay and a step that falls to nothing. The same data always give the same weights, on
 * any number of cores.
 */
public final class DenseRegression {

    private static final int BATCH = 128;

    /** Large sets are learnt well in few rounds; small ones need a certain number of steps. */
    private static final int LEAST_ROUNDS = 12;

    private static final int LEAST_STEPS = 600;
    private static final int MOST_ROUNDS = 40;
    /** Inputs are this long on average, so that one step size and decay suit every width. */
    private static final float LENGTH = 8;

    private static final float STEP = 0.01f;
    private static final float DECAY = 0.5f;
    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.999f;
    private static final long SEED = 20_261_122L;

    /** So many inputs at a time fit the processor's nearer cache together with a batch. */
    private static final int STRIPE = 1_024;

    private final float[] means;
    private final float[] scales;
    /** By label, then by input. */
    private final float[][] weights;

    private final float[] bias;

    private DenseRegression(float[] means, float[] scales, float[][] weights, float[] bias) {
        this.means = means;
        this.scales = scales;
        this.weights = weights;
        this.bias = bias;
    }

    /** Learns from vectors of one width and their labels. */
    public static DenseRegression train(List<float[]> vectors, int[] labels, int labelCount) {
        int width = vectors.get(0).length;
        float[] means = means(vectors, width);
        DenseRegression model =
                new DenseRegression(means, scales(vectors, means), new float[labelCount][width], new float[labelCount]);
        model.learn(vectors, labels);
        return model;
    }

    private static float[] means(List<float[]> vectors, int width) {
        float[] means = new float[width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                means[i] += vector[i] / vectors.size();
            }
        }
        return means;
    }

    private static float[] scales(List<float[]> vectors, float[] means) {
        float[] scales = new float[means.length];
        for (float[] vector : vectors) {
            for (int i = 0; i < scales.length; i++) {
                float distance = vector[i] - means[i];
                scales[i] += distance * distance / vectors.size();
            }
        }
        float length = LENGTH / (float) Math.sqrt(means.length);
        for (int i = 0; i < scales.length; i++) {
            scales[i] = length / ((float) Math.sqrt(scales[i]) + 1e-4f);
        }
        return scales;
    }

    private float[] scaled(float[] vector) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (vector[i] - means[i]) * scales[i];
        }
        return scaled;
    }

    private void learn(List<float[]> vectors, int[] labels) {
        int batches = (vectors.size() + BATCH - 1) / BATCH;
        int rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, LEAST_STEPS / batches));
        Adam adam = new Adam();
        int[] order = IntStream.range(0, vectors.size()).toArray();
        Random random = new Random(SEED);
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            Order.shuffle(order, random);
            for (int start = 0; start < order.length; start += BATCH) {
                int size = Math.min(BATCH, order.length - start);
                float[][] inputs = new float[size][];
                int[] expected = new int[size];
                for (int i = 0; i < size; i++) {
                    inputs[i] = scaled(vectors.get(order[start + i]));
                    expected[i] = labels[order[start + i]];
                }
                float falling = 1 - (float) step++ / (rounds * batches);
                adam.step(inputs, errors(inputs, expected), STEP * falling);
            }
        }
    }

    /** The gradient of the mean loss by the scores: by label, then by member of the batch. */
    private float[][] errors(float[][] inputs, int[] expected) {
        float[][] scores = scores(inputs);
        for (int i = 0; i < inputs.length; i++) {
            double[] probabilities = new double[bias.length];
            for (int label = 0; label < bias.length; label++) {
                probabilities[label] = scores[label][i];
            }
            Probabilities.softmax(probabilities);
            for (int label = 0; label < bias.length; label++) {
                scores[label][i] = ((float) probabilities[label] - (label == expected[i] ? 1 : 0)) / inputs.length;
            }
        }
        return scores;
    }

    /** By label, then by member of the batch; the inner loop runs over the batch, which processors do eight at a time. */
    private float[][] scores(float[][] inputs) {
        float[][] byInput = transposed(inputs);
        float[][] scores = new float[bias.length][inputs.length];
        byLabel(label -> {
            Arrays.fill(scores[label], bias[label]);
            for (int k = 0; k < byInput.length; k++) {
                add(byInput[k], weights[label][k], scores[label], 0, inputs.length);
            }
        });
        return scores;
    }

    private static float[][] transposed(float[][] rows) {
        float[][] columns = new float[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = rows[i][k];
            }
        }
        return columns;
    }

    private static void add(float[] addend, float factor, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += factor * addend[i];
        }
    }

    /** In parallel; no label's sums depend on how many cores there are. */
    private void byLabel(IntConsumer action) {
        IntStream.range(0, bias.length).parallel().forEach(action);
    }

    /** How strongly each label is spoken for, before these scores are made into probabilities. */
    public double[] scores(float[] vector) {
        float[] input = scaled(vector);
        double[] scores = new double[bias.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = bias[label] + Floats.dot(weights[label], input);
        }
        return scores;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(means.length);
        out.writeInt(bias.length);
        Floats.write(out, means);
        Floats.write(out, scales);
        Floats.write(out, bias);
        for (float[] row : weights) {
            Floats.write(out, row);
        }
    }

    public static DenseRegression read(DataInputStream in) throws IOException {
        int width = in.readInt();
        int labels = in.readInt();
        float[] means = Floats.read(in, width);
        float[] scales = Floats.read(in, width);
        float[] bias = Floats.read(in, labels);
        float[][] weights = new float[labels][];
        for (int i = 0; i < labels; i++) {
            weights[i] = Floats.read(in, width);
        }
        return new DenseRegression(means, scales, weights, bias);
    }

    /** The optimiser with its memory. */
    private final class Adam {

        private final float[][] first = new float[bias.length][means.length + 1];
        private final float[][] second = new float[bias.length][means.length + 1];
        private int steps;

        void step(float[][] inputs, float[][] errors, float rate) {
            steps++;
            byLabel(label -> {
                float[] gradient = gradient(inputs, errors[label]);
                moments(gradient, first[label], second[label]);
                move(label, rate);
            });
        }

        /** By input; the last is the bias'. */
        private float[] gradient(float[][] inputs, float[] errors) {
            float[] gradient = new float[means.length + 1];
            for (int from = 0; from < means.length; from += STRIPE) {
                for (int i = 0; i < inputs.length; i++) {
                    add(inputs[i], errors[i], gradient, from, Math.min(means.length, from + STRIPE));
                }
            }
            for (float error : errors) {
                gradient[means.length] += error;
            }
            return gradient;
        }

        private static void moments(float[] gradient, float[] first, float[] second) {
            for (int i = 0; i < gradient.length; i++) {
                first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * gradient[i];
                second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * gradient[i] * gradient[i];
            }
        }

        private void move(int label, float rate) {
            float[] row = weights[label];
            float[] m = first[label];
            float[] v = second[label];
            float even = rate
                    * (float) (Math.sqrt(1 - Math.pow(SECOND_MOMENT, steps)) / (1 - Math.pow(FIRST_MOMENT, steps)));
            float kept = 1 - rate * DECAY;
            for (int i = 0; i < row.length; i++) {
                row[i] = kept * row[i] - even * m[i] / ((float) Math.sqrt(v[i]) + 1e-8f);
            }
            int last = row.length;
            bias[label] -= even * m[last] / ((float) Math.sqrt(v[last]) + 1e-8f);
        }
    }
}
