package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Several opinions about the label of a text as one: the product of their probabilities, each raised to a weight. The
 * weights are those that make the right labels of held-out texts likeliest, so they also make the outcome honest: it is
 * as sure as it has been right.
 */
final class Pool {

    private static final int ROUNDS = 150;
    /** Keeps the weights of few cases near the even start. */
    private static final double PRIOR = 2;

    private static final double FLOOR = Math.log(1e-6);

    private final double[] weights;

    private Pool(double... weights) {
        this.weights = weights;
    }

    /** All opinions count the same; a little surer together than each alone. */
    static Pool even(int opinions) {
        double[] weights = new double[opinions];
        Arrays.fill(weights, 1.6 / opinions);
        return new Pool(weights);
    }

    /**
     * The pool that does best on these cases.
     *
     * @param opinions by case, then by opinion: the probabilities of the labels
     * @param right by case: the number of the right label
     */
    static Pool fit(List<List<double[]>> opinions, int[] right, int opinionCount) {
        double[] start = even(opinionCount).weights;
        Pool pool = even(opinionCount);
        double[][][] logs = opinions.stream().map(Pool::logs).toArray(double[][][]::new);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[opinionCount];
            double curvature = PRIOR;
            for (int i = 0; i < logs.length; i++) {
                curvature += addGradient(logs[i], pool.fuseLogs(logs[i]), right[i], gradient);
            }
            for (int k = 0; k < opinionCount; k++) {
                double pull = PRIOR * (start[k] - pool.weights[k]);
                pool.weights[k] = Math.max(0, pool.weights[k] + (gradient[k] + pull) / curvature);
            }
        }
        return pool;
    }

    /** Adds one case's gradient of the likelihood; returns a bound on how fast that gradient changes with the weights. */
    private static double addGradient(double[][] logs, double[] fused, int right, double[] gradient) {
        double bound = 0;
        for (int k = 0; k < gradient.length; k++) {
            double expected = 0;
            double squares = 0;
            for (int label = 0; label < fused.length; label++) {
                expected += fused[label] * logs[k][label];
                squares += fused[label] * logs[k][label] * logs[k][label];
            }
            gradient[k] += logs[k][right] - expected;
            bound += squares - expected * expected;
        }
        return bound;
    }

    private static double[][] logs(List<double[]> opinions) {
        return opinions.stream().map(Pool::logs).toArray(double[][]::new);
    }

    private static double[] logs(double[] probabilities) {
        double[] logs = new double[probabilities.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.max(FLOOR, Math.log(probabilities[i]));
        }
        return logs;
    }

    /** The opinions as one. */
    double[] fuse(List<double[]> opinions) {
        return fuseLogs(logs(opinions));
    }

    private double[] fuseLogs(double[][] logs) {
        double[] fused = new double[logs[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int label = 0; label < fused.length; label++) {
                fused[label] += weights[k] * logs[k][label];
            }
        }
        Probabilities.softmax(fused);
        return fused;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    static Pool read(DataInputStream in) throws IOException {
        double[] weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Pool(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }
}
