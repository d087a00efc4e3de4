package org.gongyou.intents.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void believesTheOneThatIsRightMoreOften() {
        List<List<double[]>> opinions = new ArrayList<>();
        int[] right = new int[400];
        Random random = new Random(3);
        for (int i = 0; i < right.length; i++) {
            right[i] = random.nextInt(2);
            opinions.add(List.of(says(right[i], 0.9), says(random.nextInt(2), 0.9)));
        }

        Pool pool = Pool.fit(opinions, right, 2);

        assertThat(pool.fuse(List.of(says(0, 0.9), says(1, 0.9)))[0]).isGreaterThan(0.8);
    }

    @Test
    void becomesAsSureAsItHasBeenRight() {
        List<List<double[]>> opinions = new ArrayList<>();
        int[] right = new int[1_000];
        for (int i = 0; i < right.length; i++) {
            right[i] = i % 4 == 0 ? 1 : 0;
            opinions.add(List.of(says(0, 0.999)));
        }

        Pool pool = Pool.fit(opinions, right, 1);

        assertThat(pool.fuse(List.of(says(0, 0.999)))[0]).isCloseTo(0.75, within(0.02));
    }

    private static double[] says(int label, double sure) {
        return label == 0 ? new double[] {sure, 1 - sure} : new double[] {1 - sure, sure};
    }
}
