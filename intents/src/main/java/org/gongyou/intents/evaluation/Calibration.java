package org.gongyou.intents.evaluation;

import java.util.List;

/** Whether confidence can be believed. */
public final class Calibration {

    private static final int BINS = 10;

    private Calibration() {}

    /** How far confidence is from the share of right answers, on average (expected calibration error, ten bins). */
    public static double error(List<Judgement> judgements) {
        double[] gap = new double[BINS];
        for (Judgement judgement : judgements) {
            int bin = (int) Math.min(BINS - 1, judgement.confidence() * BINS);
            gap[bin] += judgement.confidence() - (judgement.right() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : gap) {
            sum += Math.abs(bin);
        }
        return judgements.isEmpty() ? 0 : sum / judgements.size();
    }
}
