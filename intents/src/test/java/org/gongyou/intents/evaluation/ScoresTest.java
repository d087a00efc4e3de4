package org.gongyou.intents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Six texts: a was answered a, a, b; b was answered b, b; c was answered a. */
class ScoresTest {

    private final Scores scores = Scores.of(List.of(
            Judgements.answer("a", "a", 1),
            Judgements.answer("a", "a", 1),
            Judgements.answer("a", "b", 1),
            Judgements.answer("b", "b", 1),
            Judgements.answer("b", "b", 1),
            Judgements.answer("c", "a", 1)));

    @Test
    void countsTheShareOfRightLabels() {
        assertThat(scores.accuracy()).isEqualTo(4 / 6.0);
    }

    @Test
    void averagesF1OverTheLabelsExpectedSomewhere() {
        assertThat(scores.macroF1()).isCloseTo((2 / 3.0 + 0.8 + 0) / 3, within(1e-12));
    }

    @Test
    void scoresEachLabel() {
        assertThat(scores.perLabel())
                .containsExactly(
                        new LabelScore("a", 3, 2 / 3.0, 2 / 3.0, 2 / 3.0),
                        new LabelScore("b", 2, 2 / 3.0, 1, 0.8),
                        new LabelScore("c", 1, 0, 0, 0));
    }

    @Test
    void listsMistakes() {
        scores.add("c", "a");

        assertThat(scores.confusions()).containsExactly(new Confusion("c", "a", 2), new Confusion("a", "b", 1));
    }

    @Test
    void isHighestWhenAllIsRight() {
        Scores perfect = Scores.of(List.of(Judgements.answer("a", "a", 1), Judgements.answer("b", "b", 1)));

        assertThat(perfect.accuracy()).isEqualTo(1);
        assertThat(perfect.macroF1()).isEqualTo(1);
        assertThat(perfect.confusions()).isEmpty();
    }

    @Test
    void isNothingForNothing() {
        assertThat(new Scores().accuracy()).isZero();
        assertThat(new Scores().macroF1()).isZero();
    }
}
