package org.gongyou.intents.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DenseRegressionTest {

    private static final int WIDTH = 40;

    private final List<float[]> vectors = new ArrayList<>();
    private final int[] labels = new int[300];

    @BeforeEach
    void drawThreeClouds() {
        Random random = new Random(5);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
            vectors.add(near(labels[i], random));
        }
    }

    private static float[] near(int label, Random random) {
        float[] vector = new float[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            vector[k] = (float) random.nextGaussian() * 2 + (k % 3 == label ? 3 : 0) + k;
        }
        return vector;
    }

    @Test
    void learnsWhatItHasNotSeen() {
        DenseRegression model = DenseRegression.train(vectors, labels, 3);
        Random random = new Random(6);
        int right = 0;
        for (int i = 0; i < 300; i++) {
            right += best(model.scores(near(i % 3, random))) == i % 3 ? 1 : 0;
        }

        assertThat(right).isGreaterThan(285);
    }

    @Test
    void learnsTheSameEveryTime() {
        double[] one = DenseRegression.train(vectors, labels, 3).scores(vectors.get(0));
        double[] other = DenseRegression.train(vectors, labels, 3).scores(vectors.get(0));

        assertThat(one).containsExactly(other);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        DenseRegression model = DenseRegression.train(vectors, labels, 3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));

        DenseRegression read = DenseRegression.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.scores(vectors.get(7))).containsExactly(model.scores(vectors.get(7)));
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
