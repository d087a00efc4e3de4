package org.gongyou.content.search;

import java.util.List;
import org.gongyou.intents.semantic.SentenceEncoder;

/** Vectors of length 1 in a byte for each number: a few thousand of them fit in little more than a megabyte. */
record Meanings(List<byte[]> vectors) {

    private static final int FULL = 127;

    Meanings {
        vectors = List.copyOf(vectors);
    }

    /** The vectors of normalised texts, in their order. */
    static Meanings of(SentenceEncoder encoder, List<String> texts) {
        return of(encoder.encodeAll(texts));
    }

    /** The parts of an encoder's vectors that tell how near texts are, in their order. */
    static Meanings of(List<float[]> vectors) {
        return new Meanings(vectors.stream()
                .map(vector -> packed(SentenceEncoder.sentenceVector(vector)))
                .toList());
    }

    private static byte[] packed(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] packed = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (byte) Math.round(vector[i] / largest * FULL);
        }
        return packed;
    }

    /** The cosine of a vector to each of these. */
    double[] cosines(float[] vector) {
        double[] cosines = new double[vectors.size()];
        for (int i = 0; i < cosines.length; i++) {
            byte[] other = vectors.get(i);
            float product = 0;
            int squares = 0;
            for (int k = 0; k < other.length; k++) {
                product += vector[k] * other[k];
                squares += other[k] * other[k];
            }
            cosines[i] = squares == 0 ? 0 : product / Math.sqrt(squares);
        }
        return cosines;
    }

    /** One of the vectors as it was before it was packed, but for what eight bits cannot hold. */
    float[] vector(int place) {
        byte[] packed = vectors.get(place);
        float[] vector = new float[packed.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = packed[i];
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    Meanings part(List<Integer> places) {
        return new Meanings(places.stream().map(vectors::get).toList());
    }
}
