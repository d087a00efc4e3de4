package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the training example most similar to a text (cosine of tf-idf vectors), through an inverted index. */
final class NearestExamples {

    /** The most similar example's number, label and similarity; similarity 0 when nothing is shared. */
    record Neighbour(int number, int label, double similarity) {}

    private final List<SparseVector> examples;
    private final int[] labels;
    private final int[][] postings;
    private final float[][] weights;

    NearestExamples(List<SparseVector> examples, int[] labels, int features) {
        this.examples = List.copyOf(examples);
        this.labels = labels;
        this.postings = new int[features][];
        this.weights = new float[features][];
        index(features);
    }

    private void index(int features) {
        int[] sizes = new int[features];
        for (SparseVector example : examples) {
            for (int id : example.ids()) {
                sizes[id]++;
            }
        }
        for (int id = 0; id < features; id++) {
            postings[id] = new int[sizes[id]];
            weights[id] = new float[sizes[id]];
        }
        for (int number = examples.size() - 1; number >= 0; number--) {
            SparseVector example = examples.get(number);
            for (int k = 0; k < example.size(); k++) {
                int place = --sizes[example.ids()[k]];
                postings[example.ids()[k]][place] = number;
                weights[example.ids()[k]][place] = example.values()[k];
            }
        }
    }

    Neighbour nearest(SparseVector vector) {
        float[] similarity = new float[examples.size()];
        for (int k = 0; k < vector.size(); k++) {
            int[] numbers = postings[vector.ids()[k]];
            float[] values = weights[vector.ids()[k]];
            for (int i = 0; i < numbers.length; i++) {
                similarity[numbers[i]] += vector.values()[k] * values[i];
            }
        }
        int best = 0;
        for (int number = 1; number < similarity.length; number++) {
            if (similarity[number] > similarity[best]) {
                best = number;
            }
        }
        return new Neighbour(best, labels[best], similarity[best]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(postings.length);
        out.writeInt(examples.size());
        for (int number = 0; number < labels.length; number++) {
            SparseVector example = examples.get(number);
            out.writeInt(labels[number]);
            out.writeInt(example.size());
            for (int id : example.ids()) {
                out.writeInt(id);
            }
            Floats.write(out, example.values());
        }
    }

    static NearestExamples read(DataInputStream in) throws IOException {
        int features = in.readInt();
        int[] labels = new int[in.readInt()];
        List<SparseVector> examples = new ArrayList<>(labels.length);
        for (int number = 0; number < labels.length; number++) {
            labels[number] = in.readInt();
            int[] ids = new int[in.readInt()];
            for (int k = 0; k < ids.length; k++) {
                ids[k] = in.readInt();
            }
            examples.add(new SparseVector(ids, Floats.read(in, ids.length)));
        }
        return new NearestExamples(examples, labels, features);
    }
}
