package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Says yes above a threshold.
 *
 * @param regression from signals to a probability
 */
record Gate(BinaryRegression regression, double threshold) {

    double score(double... signals) {
        return regression.probability(signals);
    }

    boolean passes(double... signals) {
        return score(signals) > threshold;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(threshold);
        regression.write(out);
    }

    static Gate read(DataInputStream in) throws IOException {
        double threshold = in.readDouble();
        return new Gate(BinaryRegression.read(in), threshold);
    }
}
