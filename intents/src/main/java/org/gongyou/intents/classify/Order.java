package org.gongyou.intents.classify;

import java.util.Random;

/** The order in which examples are shown to a learner. */
final class Order {

    private Order() {}

    /** Mixes an order, in place. */
    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }
}
