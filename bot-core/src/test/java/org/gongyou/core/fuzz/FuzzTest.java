package org.gongyou.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.gongyou.core.script.Stage;
import org.junit.jupiter.api.Test;

/** Random people find nothing that breaks. The long run is {@code bot-core/bench/run fuzz}. */
class FuzzTest {

    private static final long SEED = 20261126;
    private static final int CONVERSATIONS = 300;

    @Test
    void nothingBreaks() {
        FuzzRun.Result result = new FuzzRun(Stage.shipped(Path.of("target/model")), SEED).play(0, CONVERSATIONS);

        assertThat(result.failures()).isEmpty();
        assertThat(result.largest()).isLessThan(Rules.LARGEST_STATE);
        assertThat(result.effects().keySet())
                .as("what random people reached")
                .containsAll(Set.of("case-opened", "handoff", "crisis-alert"));
    }
}
