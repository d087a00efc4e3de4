package org.gongyou.intents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.gongyou.intents.Example;
import org.gongyou.intents.evaluation.CrossValidation.Spread;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand. */
class FiguresOfOneSetTest {

    @Test
    void takesPercentilesByNearestRank() {
        double[] hundred =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

        assertThat(Latency.ofMillis(hundred)).isEqualTo(new Latency(50, 99));
        assertThat(Latency.ofMillis(5, 1, 4, 2, 3)).isEqualTo(new Latency(3, 5));
        assertThat(Latency.ofMillis(7)).isEqualTo(new Latency(7, 7));
    }

    @Test
    void countsTiesHalfWhenScopesAreTold() {
        ScopeScores scores = ScopeScores.of(
                Judgements.scored("a", 0.1, 0.5, 0.3, 0.2), Judgements.scored(Example.OUT_OF_SCOPE, 0.4, 0.5, 0.2));

        assertThat(scores.auroc()).isCloseTo((3.5 + 3 + 1.5) / 12, within(1e-12));
        assertThat(scores.texts()).isEqualTo(3);
    }

    @Test
    void letsNineteenOfTwentyInScopeThrough() {
        double[] inside =
                IntStream.rangeClosed(1, 20).mapToDouble(i -> i / 100.0).toArray();

        ScopeScores scores = ScopeScores.of(
                Judgements.scored("a", inside), Judgements.scored(Example.OUT_OF_SCOPE, 0.19, 0.195, 0.2, 0.05));

        assertThat(scores.recallAt95InScope()).isEqualTo(0.5);
    }

    @Test
    void measuresTheGateAtItsOwnThreshold() {
        ScopeScores scores = ScopeScores.of(
                Judgements.scored("a", 0.1, 0.2, 0.3, 0.5), Judgements.scored(Example.OUT_OF_SCOPE, 0.1, 0.4, 0.9));

        assertThat(scores.recallAtThreshold()).isEqualTo(2 / 3.0);
        assertThat(scores.inScopeLoss()).isEqualTo(0.25);
    }

    @Test
    void tellsSeparateScopesApartWhollyAndEqualOnesNotAtAll() {
        List<Judgement> low = Judgements.scored("a", 0.1, 0.2);

        assertThat(ScopeScores.of(low, Judgements.scored("b", 0.8, 0.9)).auroc())
                .isEqualTo(1);
        assertThat(ScopeScores.of(low, Judgements.scored("b", 0.1, 0.2)).auroc())
                .isEqualTo(0.5);
        assertThat(ScopeScores.of(low, Judgements.scored("b", 0, 0)).auroc()).isZero();
    }

    @Test
    void findsHowFarConfidenceIsFromTheTruth() {
        List<Judgement> judgements = List.of(
                Judgements.answer("a", "a", 0.9),
                Judgements.answer("a", "b", 0.8),
                Judgements.answer("a", "a", 0.55),
                Judgements.answer("a", "b", 0.55));

        assertThat(Calibration.error(judgements)).isCloseTo((0.1 + 0.8 + 0.1) / 4, within(1e-12));
    }

    @Test
    void takesTheDeviationOfASample() {
        Spread spread = Spread.of(0.8, 0.9, 1.0);

        assertThat(spread.mean()).isCloseTo(0.9, within(1e-12));
        assertThat(spread.deviation()).isCloseTo(0.1, within(1e-12));
        assertThat(Spread.of(0.8).deviation()).isZero();
    }
}
