package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the examples lie in the space of meanings: the centre of each label, and each example in eight bits a number,
 * which is enough to tell how near a text is.
 */
final class MeaningIndex {

    private static final float STEPS = 127;

    private final float[][] centres;
    private final byte[][] examples;
    private final int[] labels;
    private final int[][] byLabel;

    private MeaningIndex(float[][] centres, byte[][] examples, int[] labels) {
        this.centres = centres;
        this.examples = examples;
        this.labels = labels;
        this.byLabel = new int[centres.length][];
        for (int label = 0; label < centres.length; label++) {
            byLabel[label] = numbered(labels, label);
        }
    }

    private static int[] numbered(int[] labels, int label) {
        return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
    }

    /** An index of vectors of length 1. */
    static MeaningIndex of(List<float[]> vectors, int[] labels, int labelCount) {
        float[][] centres = new float[labelCount][vectors.get(0).length];
        byte[][] examples = new byte[labels.length][];
        for (int i = 0; i < labels.length; i++) {
            examples[i] = bytes(vectors.get(i));
            for (int k = 0; k < vectors.get(i).length; k++) {
                centres[labels[i]][k] += vectors.get(i)[k];
            }
        }
        for (float[] centre : centres) {
            Floats.toLengthOne(centre);
        }
        return new MeaningIndex(centres, examples, labels);
    }

    private static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) Math.max(-STEPS, Math.min(STEPS, Math.round(vector[k] * 2 * STEPS)));
        }
        return bytes;
    }

    /** The cosine to the centre of each label. */
    double[] toCentres(float[] vector) {
        double[] cosines = new double[centres.length];
        for (int label = 0; label < cosines.length; label++) {
            cosines[label] = Floats.dot(centres[label], vector);
        }
        return cosines;
    }

    /** Looks for what lies near a vector. */
    Search search(float[] vector) {
        return new Search(bytes(vector));
    }

    /** The nearest examples to one vector; those of a label are looked through once. For one thread. */
    final class Search {

        private final byte[] wanted;
        private final @Nullable Neighbour[] known = new Neighbour[byLabel.length];

        private Search(byte[] wanted) {
            this.wanted = wanted;
        }

        /** The nearest example of one label and the cosine to it; number -1 when the label has none. */
        Neighbour nearest(int label) {
            Neighbour before = known[label];
            Neighbour nearest = before == null ? MeaningIndex.this.nearest(wanted, label) : before;
            known[label] = nearest;
            return nearest;
        }
    }

    private Neighbour nearest(byte[] wanted, int label) {
        int best = -1;
        int highest = Integer.MIN_VALUE;
        for (int number : byLabel[label]) {
            int product = dot(wanted, examples[number]);
            if (product > highest) {
                highest = product;
                best = number;
            }
        }
        return new Neighbour(best, best < 0 ? 0 : Math.min(1, highest / (4 * STEPS * STEPS)));
    }

    /** In four sums at a time, so that no addition has to wait for the one before. */
    private static int dot(byte[] one, byte[] other) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        int k = 0;
        for (; k + 3 < one.length; k += 4) {
            a += one[k] * other[k];
            b += one[k + 1] * other[k + 1];
            c += one[k + 2] * other[k + 2];
            d += one[k + 3] * other[k + 3];
        }
        for (; k < one.length; k++) {
            a += one[k] * other[k];
        }
        return a + b + c + d;
    }

    /** An example by its number, and its cosine to a text. */
    record Neighbour(int number, double similarity) {}

    void write(DataOutputStream out) throws IOException {
        out.writeInt(centres.length);
        out.writeInt(centres[0].length);
        for (float[] centre : centres) {
            Floats.write(out, centre);
        }
        out.writeInt(examples.length);
        for (int i = 0; i < examples.length; i++) {
            out.writeInt(labels[i]);
            out.write(examples[i]);
        }
    }

    static MeaningIndex read(DataInputStream in) throws IOException {
        float[][] centres = new float[in.readInt()][];
        int width = in.readInt();
        for (int label = 0; label < centres.length; label++) {
            centres[label] = Floats.read(in, width);
        }
        byte[][] examples = new byte[in.readInt()][width];
        int[] labels = new int[examples.length];
        for (int i = 0; i < examples.length; i++) {
            labels[i] = in.readInt();
            in.readFully(examples[i]);
        }
        return new MeaningIndex(centres, examples, labels);
    }
}
