package org.gongyou.intents.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final int EXAMPLES = 200;
    /** One that tells the label, one that all share, and one of each example's own. */
    private static final int FEATURES = 3 + EXAMPLES;

    private final List<SparseVector> vectors = new ArrayList<>();
    private final int[] labels = IntStream.range(0, EXAMPLES).map(i -> i % 2).toArray();

    LogisticRegressionTest() {
        float value = 1 / (float) Math.sqrt(3);
        for (int i = 0; i < EXAMPLES; i++) {
            vectors.add(new SparseVector(new int[] {labels[i], 2, 3 + i}, new float[] {value, value, value}));
        }
    }

    @Test
    void leavesWhatAnExampleSaysToTheFeaturesThatOthersHaveToo() {
        LogisticRegression shrunk = LogisticRegression.trainShrunk(vectors, labels, 2, evenly());
        LogisticRegression greedy = LogisticRegression.train(vectors, labels, FEATURES, 2);

        assertThat(ownShare(shrunk)).isLessThan(0.2).isLessThan(ownShare(greedy));
    }

    @Test
    void listensToWhatIsEmphasised() {
        float[] emphasis = evenly();
        emphasis[3] = 4;

        LogisticRegression model = LogisticRegression.trainShrunk(vectors, labels, 2, emphasis);

        assertThat(ownShare(model))
                .isGreaterThan(2 * ownShare(LogisticRegression.trainShrunk(vectors, labels, 2, evenly())));
    }

    private static float[] evenly() {
        float[] evenly = new float[FEATURES];
        Arrays.fill(evenly, 1);
        return evenly;
    }

    /** How much an example's own feature says, by what the shared one says. */
    private static double ownShare(LogisticRegression model) {
        return model.preference(3, 0) / model.preference(0, 0);
    }

    @Test
    void tellsWhatItHasNotSeenByWhatItShares() {
        LogisticRegression model = LogisticRegression.trainShrunk(vectors, labels, 2, evenly());

        SparseVector unseen = new SparseVector(new int[] {1}, new float[] {1});

        assertThat(model.probabilities(unseen)[1]).isGreaterThan(0.9);
    }

    @Test
    void givesTheSameWeightsForTheSameVectorsAndKeepsThem() throws IOException {
        LogisticRegression once = LogisticRegression.trainShrunk(vectors, labels, 2, evenly());
        LogisticRegression again = LogisticRegression.trainShrunk(vectors, labels, 2, evenly());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        once.write(new DataOutputStream(bytes));

        LogisticRegression kept =
                LogisticRegression.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(again.probabilities(vectors.get(7))).isEqualTo(once.probabilities(vectors.get(7)));
        assertThat(kept.probabilities(vectors.get(7))).isEqualTo(once.probabilities(vectors.get(7)));
    }
}
