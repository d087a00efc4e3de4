package org.gongyou.intents.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongyou.intents.Bounds;
import org.gongyou.intents.classify.Guesses.Guess;
import org.junit.jupiter.api.Test;

/** Bounds stand where the data say that acting, or asking, begins to cost less. */
class GuessesTest {

    private static final int MANY = 20_000;

    @Test
    void actsFromWhereHalfOfTheGuessesAreRight() {
        Bounds bounds = Guesses.bounds(honest(MANY, 0));

        assertThat(bounds.act()).isCloseTo(0.5, within(0.06));
        assertThat(bounds.actInForm()).isCloseTo(0.67, within(0.06));
        assertThat(bounds.name()).isCloseTo(0.1, within(0.06));
    }

    @Test
    void isSurerWhereConfidenceIsBoasted() {
        Random random = new Random(2);
        List<Guess> boasted = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            double top = random.nextDouble();
            boasted.add(guess(top, random.nextDouble() < top * top ? 0 : -1));
        }

        assertThat(Guesses.bounds(boasted).act()).isCloseTo(Math.sqrt(0.5), within(0.06));
    }

    @Test
    void isSurerWhereMuchIsNoneOfOurBusiness() {
        Bounds among = Guesses.bounds(honest(MANY, MANY));

        assertThat(among.act()).isGreaterThan(Guesses.bounds(honest(MANY, 0)).act());
    }

    @Test
    void leavesOutWhatTheGatesTurnAway() {
        List<Guess> guesses = new ArrayList<>(honest(MANY, 0));
        for (int i = 0; i < MANY; i++) {
            guesses.add(new Guess(true, true, List.of(0.9, 0.05, 0.01), -1));
        }

        assertThat(Guesses.bounds(guesses).act()).isCloseTo(0.5, within(0.06));
    }

    @Test
    void neverActsWhereNoGuessIsRight() {
        List<Guess> wrong = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            wrong.add(guess(i / 100.0, -1));
        }

        assertThat(Guesses.bounds(wrong)).isEqualTo(new Bounds(1, 1, 1, 1));
    }

    /** Guesses that are right as often as they say, and as many beside them that cannot be. */
    private static List<Guess> honest(int inside, int outside) {
        Random random = new Random(1);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < inside; i++) {
            double top = random.nextDouble();
            guesses.add(guess(top, random.nextDouble() < top ? 0 : -1));
        }
        for (int i = 0; i < outside; i++) {
            guesses.add(new Guess(false, false, List.of(random.nextDouble(), 0.0, 0.0), -1));
        }
        return guesses;
    }

    private static Guess guess(double top, int right) {
        return new Guess(true, false, List.of(top, 0.0, 0.0), right);
    }
}
