package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The features seen in training, numbered, with how telling each is (inverse document frequency). */
final class Vocabulary {

    private static final int UNSEEN = -1;

    private final Map<String, Integer> ids;
    private final float[] idf;

    private Vocabulary(Map<String, Integer> ids, float[] idf) {
        this.ids = ids;
        this.idf = idf;
    }

    static Vocabulary of(Collection<List<String>> documents) {
        Map<String, Integer> frequency = new TreeMap<>();
        for (List<String> document : documents) {
            new HashSet<>(document).forEach(feature -> frequency.merge(feature, 1, Integer::sum));
        }
        Map<String, Integer> ids = new HashMap<>();
        float[] idf = new float[frequency.size()];
        for (Map.Entry<String, Integer> entry : frequency.entrySet()) {
            idf[ids.size()] = (float) (1 + Math.log((1.0 + documents.size()) / (1 + entry.getValue())));
            ids.put(entry.getKey(), ids.size());
        }
        return new Vocabulary(ids, idf);
    }

    int size() {
        return idf.length;
    }

    /** The number of a feature; empty when it was never seen. */
    OptionalInt id(String feature) {
        Integer id = ids.get(feature);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /** The numbers of features, in their order, with repetitions; -1 for those never seen. */
    int[] numbers(List<String> features) {
        int[] numbers = new int[features.size()];
        for (int i = 0; i < numbers.length; i++) {
            Integer id = ids.get(features.get(i));
            numbers[i] = id == null ? UNSEEN : id;
        }
        return numbers;
    }

    /** The tf-idf vector of length 1; the zero vector when no feature is known. */
    SparseVector vector(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] positions = new int[sorted.length];
        float[] values = new float[sorted.length];
        int size = 0;
        for (int start = unseen(sorted), end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            positions[size] = sorted[start];
            values[size++] = (float) (1 + Math.log(end - start)) * idf[sorted[start]];
        }
        values = Arrays.copyOf(values, size);
        Floats.toLengthOne(values);
        return new SparseVector(Arrays.copyOf(positions, size), values);
    }

    /** How many of these ascending numbers are of unseen features. */
    private static int unseen(int[] sorted) {
        int unseen = 0;
        while (unseen < sorted.length && sorted[unseen] == UNSEEN) {
            unseen++;
        }
        return unseen;
    }

    /** The share of the features that were ever seen, from 0 to 1; 0 for no features. */
    static double coverage(int[] numbers) {
        int known = 0;
        for (int number : numbers) {
            known += number == UNSEEN ? 0 : 1;
        }
        return numbers.length == 0 ? 0 : (double) known / numbers.length;
    }

    void write(DataOutputStream out) throws IOException {
        String[] byId = new String[idf.length];
        ids.forEach((feature, id) -> byId[id] = feature);
        out.writeInt(idf.length);
        for (int i = 0; i < idf.length; i++) {
            out.writeUTF(byId[i]);
            out.writeFloat(idf[i]);
        }
    }

    static Vocabulary read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> ids = new HashMap<>(size * 2);
        float[] idf = new float[size];
        for (int i = 0; i < size; i++) {
            ids.put(in.readUTF(), i);
            idf[i] = in.readFloat();
        }
        return new Vocabulary(ids, idf);
    }
}
