package org.gongyou.intents.crisis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.gongyou.intents.classify.BinaryRegression;
import org.gongyou.intents.classify.DenseRegression;
import org.gongyou.intents.classify.LogisticRegression;
import org.gongyou.intents.classify.Probabilities;
import org.gongyou.intents.classify.SparseVector;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * What has been learnt about danger: a judge by characters, a judge by meaning, and how far to believe them. Immutable and safe for
 * many threads.
 *
 * @param meaning null when it was learnt without an encoder
 * @param byBoth how likely danger is when both have judged; null when {@code meaning} is
 */
record CrisisModel(
        LogisticRegression words,
        BinaryRegression byWords,
        @Nullable DenseRegression meaning,
        @Nullable BinaryRegression byBoth,
        Bounds bounds) {

    private static final int INPUTS = 8;
    private static final int SHORT = 6;

    /**
     * Probabilities from which on something is done.
     *
     * @param look the judge by meaning is asked
     * @param ask the person is asked whether he means it
     * @param alarm danger is believed
     * @param askByWords the same where there is no judge by meaning
     * @param alarmByWords the same where there is no judge by meaning
     */
    record Bounds(double look, double ask, double alarm, double askByWords, double alarmByWords) {}

    /**
     * A judge's opinion.
     *
     * @param concerns the probability of each concern
     */
    record Opinion(double[] concerns) {

        double of(Concern concern) {
            return concerns[concern.ordinal()];
        }

        double danger() {
            double sum = 0;
            for (int i = 0; i <= Concern.THREAT.ordinal(); i++) {
                sum += concerns[i];
            }
            return sum;
        }
    }

    Opinion opinionByWords(SparseVector grams) {
        return new Opinion(words.probabilities(grams));
    }

    double dangerByWords(Opinion opinion, Signs signs) {
        return byWords.probability(inputs(signs, opinion));
    }

    double dangerByBoth(Signs signs, Opinion words, Opinion meaning) {
        return Objects.requireNonNull(byBoth).probability(inputs(signs, words, meaning));
    }

    static Opinion opinionByMeaning(DenseRegression meaning, float[] vector) {
        double[] scores = meaning.scores(vector);
        Probabilities.softmax(scores);
        return new Opinion(scores);
    }

    /** What the last judgement of a text rests on. */
    static double[] inputs(Signs signs, Opinion... opinions) {
        double[] inputs = new double[INPUTS + 2 * opinions.length];
        int k = 0;
        for (Opinion opinion : opinions) {
            inputs[k++] = Probabilities.logit(opinion.danger());
            inputs[k++] = Probabilities.logit(opinion.concerns[Concern.ABOUT.ordinal()]);
        }
        inputs[k++] = signs.level() == 4 ? 1 : 0;
        inputs[k++] = signs.level() == 3 ? 1 : 0;
        inputs[k++] = signs.level() == 2 ? 1 : 0;
        inputs[k++] = signs.harm() ? 1 : 0;
        inputs[k++] = signs.aboutOthers() ? 1 : 0;
        inputs[k++] = signs.masked() && !signs.danger() ? 1 : 0;
        inputs[k++] = signs.firstPerson() ? 1 : 0;
        inputs[k] = signs.plain().length() < SHORT ? 1 : 0;
        return inputs;
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        byWords.write(out);
        for (double bound : List.of(bounds.look, bounds.ask, bounds.alarm, bounds.askByWords, bounds.alarmByWords)) {
            out.writeDouble(bound);
        }
        out.writeBoolean(meaning != null);
        if (meaning != null && byBoth != null) {
            meaning.write(out);
            byBoth.write(out);
            out.writeUTF(
                    SentenceEncoder.stock().map(SentenceEncoder::fingerprint).orElse(""));
        }
    }

    /** Reads what was written; the judge by meaning only with the encoder that it has learnt with. */
    static CrisisModel read(DataInputStream in) throws IOException {
        LogisticRegression words = LogisticRegression.read(in);
        BinaryRegression byWords = BinaryRegression.read(in);
        Bounds bounds = new Bounds(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        if (in.readBoolean()) {
            DenseRegression meaning = DenseRegression.read(in);
            BinaryRegression byBoth = BinaryRegression.read(in);
            String encoder = in.readUTF();
            if (SentenceEncoder.stock()
                    .filter(e -> e.fingerprint().equals(encoder))
                    .isPresent()) {
                return new CrisisModel(words, byWords, meaning, byBoth, bounds);
            }
        }
        return new CrisisModel(words, byWords, null, null, bounds);
    }
}
