package org.gongyou.intents.evaluation;

import java.util.Arrays;
import java.util.List;

/**
 * How well texts that belong to no intent are told from those that belong to one.
 *
 * @param texts how many belong to no intent
 * @param auroc the probability that a text out of scope is held likelier to be so than one in scope; ties count half
 * @param recallAt95InScope the share of texts out of scope turned away by the strictest threshold that lets no less than
 *     95 % of those in scope through
 * @param recallAtThreshold the share turned away at the gate's own threshold
 * @param inScopeLoss the share of texts in scope that this threshold turns away
 */
public record ScopeScores(
        int texts, double auroc, double recallAt95InScope, double recallAtThreshold, double inScopeLoss) {

    private static final double KEPT = 0.95;
    private static final double ROUNDING = 1e-9;

    /** The scores of texts in and out of scope; neither list is empty. */
    public static ScopeScores of(List<Judgement> inside, List<Judgement> outside) {
        double[] in = sortedScores(inside);
        double[] out = sortedScores(outside);
        double limit = in[(int) Math.ceil(KEPT * in.length - ROUNDING) - 1];
        return new ScopeScores(
                out.length,
                auroc(in, out),
                Arrays.stream(out).filter(score -> score > limit).count() / (double) out.length,
                rejected(outside),
                rejected(inside));
    }

    private static double[] sortedScores(List<Judgement> judgements) {
        return judgements.stream().mapToDouble(Judgement::outOfScope).sorted().toArray();
    }

    private static double rejected(List<Judgement> judgements) {
        return judgements.stream().filter(Judgement::rejected).count() / (double) judgements.size();
    }

    /** Both ascending; one walk over both. */
    private static double auroc(double[] in, double[] out) {
        double wins = 0;
        int below = 0;
        int notAbove = 0;
        for (double score : out) {
            while (below < in.length && in[below] < score) {
                below++;
            }
            while (notAbove < in.length && in[notAbove] <= score) {
                notAbove++;
            }
            wins += (below + notAbove) / 2.0;
        }
        return wins / ((double) in.length * out.length);
    }
}
