package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.intents.classify.SparseVector;
import org.junit.jupiter.api.Test;

class GramsTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void countsMostWhatStandsInDangerAloneOrNeverThere() {
        List<SparseVector> examples =
                Stream.of("桥上", "桥下", "厂上", "厂下").map(GramsTest::grams).toList();

        float[] emphasis = Grams.emphasis(examples, i -> i < 2);

        assertThat(emphasis[shared("桥上", "桥下")])
                .isEqualTo(emphasis[shared("厂上", "厂下")])
                .isGreaterThan(2 * emphasis[shared("桥上", "厂上")]);
    }

    /** The number of a run of characters that two texts share, and that not every text has. */
    private static int shared(String one, String other) {
        Set<Integer> both = ids(one);
        both.retainAll(ids(other));
        both.removeAll(ids("一"));
        return both.iterator().next();
    }

    private static Set<Integer> ids(String text) {
        return Arrays.stream(grams(text).ids()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static SparseVector grams(String text) {
        return Grams.of(Signs.of(Folded.of(text, LEXICON), LEXICON));
    }
}
