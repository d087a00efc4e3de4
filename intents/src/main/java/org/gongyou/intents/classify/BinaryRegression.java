package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** How likely something is, learnt from cases in which it was so or not: a small logistic regression. */
public final class BinaryRegression {

    private static final int ROUNDS = 1_500;
    private static final double STEP = 1;
    private static final double SHRINK = 1e-3;

    private final double[] means;
    private final double[] scales;
    /** The last is the bias. */
    private final double[] weights;

    private BinaryRegression(double[] means, double[] scales, double[] weights) {
        this.means = means;
        this.scales = scales;
        this.weights = weights;
    }

    /** One with known weights over inputs as they are; the last weight is the bias. */
    static BinaryRegression of(double... weights) {
        double[] scales = new double[weights.length - 1];
        Arrays.fill(scales, 1);
        return new BinaryRegression(new double[weights.length - 1], scales, weights);
    }

    /**
     * Something seen.
     *
     * @param weight how much it counts
     */
    public record Case(double[] inputs, boolean positive, double weight) {}

    /** Learns from cases; both outcomes count the same in sum. */
    public static BinaryRegression train(List<Case> cases) {
        int width = cases.get(0).inputs().length;
        BinaryRegression model = new BinaryRegression(new double[width], new double[width], new double[width + 1]);
        model.standardise(cases);
        double[][] inputs = cases.stream().map(c -> model.standard(c.inputs())).toArray(double[][]::new);
        double positives = sum(cases, true);
        double negatives = sum(cases, false);
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[width + 1];
            for (int i = 0; i < inputs.length; i++) {
                Case seen = cases.get(i);
                double error = Probabilities.sigmoid(model.score(inputs[i])) - (seen.positive() ? 1 : 0);
                double share = seen.weight() / (2 * (seen.positive() ? positives : negatives));
                for (int k = 0; k < width; k++) {
                    gradient[k] += share * error * inputs[i][k];
                }
                gradient[width] += share * error;
            }
            for (int k = 0; k <= width; k++) {
                model.weights[k] -= STEP * (gradient[k] + (k < width ? SHRINK * model.weights[k] : 0));
            }
        }
        return model;
    }

    private static double sum(List<Case> cases, boolean positive) {
        return cases.stream()
                .filter(c -> c.positive() == positive)
                .mapToDouble(Case::weight)
                .sum();
    }

    private void standardise(List<Case> cases) {
        for (Case seen : cases) {
            for (int k = 0; k < means.length; k++) {
                means[k] += seen.inputs()[k] / cases.size();
            }
        }
        for (Case seen : cases) {
            for (int k = 0; k < means.length; k++) {
                double distance = seen.inputs()[k] - means[k];
                scales[k] += distance * distance / cases.size();
            }
        }
        for (int k = 0; k < means.length; k++) {
            scales[k] = 1 / (Math.sqrt(scales[k]) + 1e-6);
        }
    }

    private double[] standard(double[] inputs) {
        double[] standard = new double[inputs.length];
        for (int k = 0; k < inputs.length; k++) {
            standard[k] = (inputs[k] - means[k]) * scales[k];
        }
        return standard;
    }

    private double score(double[] standard) {
        double sum = weights[standard.length];
        for (int k = 0; k < standard.length; k++) {
            sum += weights[k] * standard[k];
        }
        return sum;
    }

    /** How likely it is, from 0 to 1. */
    public double probability(double... inputs) {
        return Probabilities.sigmoid(score(standard(inputs)));
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(means.length);
        for (int k = 0; k < means.length; k++) {
            out.writeDouble(means[k]);
            out.writeDouble(scales[k]);
            out.writeDouble(weights[k]);
        }
        out.writeDouble(weights[means.length]);
    }

    public static BinaryRegression read(DataInputStream in) throws IOException {
        int width = in.readInt();
        BinaryRegression model = new BinaryRegression(new double[width], new double[width], new double[width + 1]);
        for (int k = 0; k < width; k++) {
            model.means[k] = in.readDouble();
            model.scales[k] = in.readDouble();
            model.weights[k] = in.readDouble();
        }
        model.weights[width] = in.readDouble();
        return model;
    }
}
