package org.gongyou.intents.crisis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.gongyou.intents.classify.SparseVector;

/** A text without its everyday phrases as numbers: its runs of one to three characters and what the lexicon finds, by a hash. */
final class Grams {

    /** How many numbers there are. */
    static final int BUCKETS = 1 << 17;

    private static final int LONGEST_GRAM = 3;
    private static final int SIGNS = 12;
    private static final float SIGN = 0.35f;
    /** 2 to the 64 divided by the golden ratio; spreads what is multiplied by it. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** So often is everything taken to have been seen in danger and elsewhere. */
    private static final double UNSEEN = 0.5;

    private static final double LEAST = 0.3;

    private Grams() {}

    static SparseVector of(Signs signs) {
        String framed = "^" + signs.plain() + "$";
        int[] ids = new int[framed.length() * LONGEST_GRAM];
        int size = 0;
        for (int start = 0; start < framed.length(); start++) {
            long hash = 1;
            for (int end = start; end < Math.min(framed.length(), start + LONGEST_GRAM); end++) {
                hash = hash * 1_000_003 + framed.charAt(end);
                ids[size++] = SIGNS + (int) ((hash * SPREAD >>> 33) % (BUCKETS - SIGNS));
            }
        }
        int[] unique = Arrays.stream(ids, 0, size).sorted().distinct().toArray();
        int[] shown = shown(signs);
        int[] all = Arrays.copyOf(shown, shown.length + unique.length);
        System.arraycopy(unique, 0, all, shown.length, unique.length);
        float[] values = new float[all.length];
        Arrays.fill(values, 0, shown.length, SIGN);
        Arrays.fill(values, shown.length, values.length, 1 / (float) Math.sqrt(unique.length));
        return new SparseVector(all, values);
    }

    /**
     * How much each number is to count when danger is learnt from examples: what stands much more often in danger than
     * elsewhere, or much more seldom, counts most (Wang and Manning, 2012); what the lexicon finds counts as it is.
     */
    static float[] emphasis(List<SparseVector> examples, IntPredicate danger) {
        double[] often = new double[BUCKETS];
        double[] elsewhere = new double[BUCKETS];
        Arrays.fill(often, UNSEEN);
        Arrays.fill(elsewhere, UNSEEN);
        for (int i = 0; i < examples.size(); i++) {
            double[] counts = danger.test(i) ? often : elsewhere;
            for (int id : examples.get(i).ids()) {
                counts[id]++;
            }
        }
        double share = sum(elsewhere) / sum(often);
        float[] emphasis = new float[BUCKETS];
        double squares = 0;
        for (int id = SIGNS; id < BUCKETS; id++) {
            emphasis[id] = (float) (LEAST + Math.abs(Math.log(often[id] / elsewhere[id] * share)));
            squares += (often[id] + elsewhere[id] - 2 * UNSEEN) * emphasis[id] * emphasis[id];
        }
        double usual = Math.sqrt(squares / (sum(often) + sum(elsewhere) - 2 * UNSEEN * (BUCKETS - SIGNS)));
        for (int id = 0; id < BUCKETS; id++) {
            emphasis[id] = id < SIGNS ? 1 : (float) (emphasis[id] / usual);
        }
        return emphasis;
    }

    private static double sum(double[] counts) {
        return Arrays.stream(counts, SIGNS, BUCKETS).sum();
    }

    private static int[] shown(Signs signs) {
        int[] ids = new int[SIGNS];
        int size = 0;
        ids[size++] = signs.level();
        if (signs.harm()) {
            ids[size++] = 5;
        }
        if (signs.about()) {
            ids[size++] = 6;
        }
        if (signs.level() > 0 && !signs.speaker()) {
            ids[size++] = 7;
        }
        if (signs.firstPerson()) {
            ids[size++] = 8;
        }
        return Arrays.copyOf(ids, size);
    }
}
