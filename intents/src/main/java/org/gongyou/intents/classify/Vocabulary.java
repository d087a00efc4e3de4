package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The features seen in training, numbered, with how telling each is (inverse document frequency). */
final class Vocabulary {

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

    /** The tf-idf vector of length 1; the zero vector when no feature is known. */
    SparseVector vector(List<String> features) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String feature : features) {
            Integer id = ids.get(feature);
            if (id != null) {
                counts.merge(id, 1, Integer::sum);
            }
        }
        int[] positions = new int[counts.size()];
        float[] values = new float[counts.size()];
        int next = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            positions[next] = entry.getKey();
            values[next++] = (float) (1 + Math.log(entry.getValue())) * idf[entry.getKey()];
        }
        Floats.toLengthOne(values);
        return new SparseVector(positions, values);
    }

    /** The known features as short names for OpenNLP, with repetitions. */
    String[] names(List<String> features) {
        return features.stream()
                .map(ids::get)
                .filter(id -> id != null)
                .map(id -> Integer.toString(id, Character.MAX_RADIX))
                .toArray(String[]::new);
    }

    /** The share of the features that were ever seen, from 0 to 1; 0 for no features. */
    double coverage(List<String> features) {
        long known = features.stream().filter(ids::containsKey).count();
        return features.isEmpty() ? 0 : (double) known / features.size();
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
