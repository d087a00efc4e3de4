package org.gongyou.intents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;
import org.junit.jupiter.api.Test;

class SamplingTest {

    private final List<Example> examples = new ArrayList<>();

    SamplingTest() {
        add("a", 30);
        add("b/x", 6);
        add("b", 6);
        add(Example.OUT_OF_SCOPE, 3);
    }

    private void add(String label, int count) {
        for (int i = 0; i < count; i++) {
            examples.add(new Example(label, label + i));
        }
    }

    @Test
    void drawsSoManyOfEachIntent() {
        List<Example> few = Sampling.few(examples, 5, 1);

        assertThat(few.stream().collect(Collectors.groupingBy(Example::intent, Collectors.counting())))
                .containsEntry("a", 5L)
                .containsEntry("b", 5L)
                .containsEntry(Example.OUT_OF_SCOPE, 3L);
        assertThat(few).isSubsetOf(examples).doesNotHaveDuplicates();
    }

    @Test
    void drawsTheSameBySameSeedAndOthersByAnother() {
        assertThat(Sampling.few(examples, 5, 1))
                .isEqualTo(Sampling.few(examples, 5, 1))
                .isNotEqualTo(Sampling.few(examples, 5, 2));
        assertThat(Sampling.folds(examples, 3, 1))
                .isEqualTo(Sampling.folds(examples, 3, 1))
                .isNotEqualTo(Sampling.folds(examples, 3, 2));
        assertThat(Sampling.intents(examples, 1, 1)).isEqualTo(Sampling.intents(examples, 1, 1));
    }

    @Test
    void givesEveryPartItsShareOfEveryLabel() {
        List<List<Example>> folds = Sampling.folds(examples, 3, 1);

        assertThat(folds.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(folds)
                .allSatisfy(fold -> assertThat(
                                fold.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting())))
                        .containsEntry("a", 10L)
                        .containsEntry("b", 2L)
                        .containsEntry("b/x", 2L)
                        .containsEntry(Example.OUT_OF_SCOPE, 1L));
    }

    @Test
    void keepsRepeatsOfATextInOnePart() {
        examples.addAll(List.copyOf(examples));

        List<List<Example>> folds = Sampling.folds(examples, 3, 1);

        assertThat(folds)
                .allSatisfy(
                        fold -> assertThat(fold.stream().distinct().count() * 2).isEqualTo(fold.size()));
    }

    @Test
    void neverHoldsOutWhatIsOutOfScopeAnyway() {
        assertThat(Sampling.intents(examples, 9, 1)).containsExactlyInAnyOrder("a", "b");
    }
}
