package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.gongyou.intents.pipeline.Evidence;

/** How likely a text is out of scope, from the evidence: a small logistic regression with a threshold. */
final class Gate {

    /** For training sets too small to learn a gate from: mostly similarity, then probability. */
    static final Gate DEFAULT = new Gate(new double[] {2.2, -0.5, -0.5, -4.5, -0.5, -1.5, 0.6}, 0.5);

    private static final int ROUNDS = 3_000;
    private static final double STEP = 0.5;
    private static final double SHRINK = 1e-4;

    private final double[] weights;
    private final double threshold;

    private Gate(double[] weights, double threshold) {
        this.weights = weights;
        this.threshold = threshold;
    }

    /** Something seen in cross-validation, how much it counts, and whether it was out of scope. */
    record Case(Evidence evidence, double weight, boolean outOfScope) {}

    /** A gate learnt from cases that lets the given share of those in scope pass. */
    static Gate train(List<Case> cases, double accepted) {
        double[] weights = DEFAULT.weights.clone();
        double[][] inputs = cases.stream().map(c -> inputs(c.evidence())).toArray(double[][]::new);
        double total = cases.stream().mapToDouble(Case::weight).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            for (int i = 0; i < inputs.length; i++) {
                Case seen = cases.get(i);
                double error = Probabilities.sigmoid(dot(weights, inputs[i])) - (seen.outOfScope() ? 1 : 0);
                add(gradient, inputs[i], error * seen.weight() / total);
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] -= STEP * (gradient[k] + SHRINK * weights[k]);
            }
        }
        return new Gate(weights, threshold(new Gate(weights, 0.5), cases, accepted));
    }

    private static double threshold(Gate gate, List<Case> cases, double accepted) {
        double[] scores = cases.stream()
                .filter(c -> !c.outOfScope())
                .mapToDouble(c -> gate.score(c.evidence()))
                .sorted()
                .toArray();
        double wished = scores[(int) Math.min(scores.length - 1, Math.round(accepted * scores.length))];
        return Math.min(0.8, Math.max(0.3, wished));
    }

    private static double[] inputs(Evidence e) {
        return new double[] {
            1,
            Probabilities.logit(e.top()) / 3,
            e.margin(),
            e.nearest(),
            e.agreement(),
            e.coverage(),
            Probabilities.logit(e.outOfScope()) / 3
        };
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] sum, double[] addend, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += addend[i] * factor;
        }
    }

    /** How likely a text with this evidence is out of scope, from 0 to 1. */
    double score(Evidence evidence) {
        return Probabilities.sigmoid(dot(weights, inputs(evidence)));
    }

    double threshold() {
        return threshold;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(threshold);
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    static Gate read(DataInputStream in) throws IOException {
        double threshold = in.readDouble();
        double[] weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Gate(weights, threshold);
    }
}
