package org.gongyou.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.TrainingData;
import org.gongyou.intents.Understanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What we ship understands the locked lines. It tells how many are missed, never which: a line that one has looked at
 * measures nothing any more.
 */
class LockedLinesTest {

    private static final Path FOLDER = Path.of("src/test/resources/understanding");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static List<Example> inside = List.of();
    private static long right;
    private static long lost;
    private static int outside;
    private static long recognised;

    @BeforeAll
    static void hearsTheLockedLines() throws IOException {
        IntentEngine engine = ModelStore.openOrTrain(Path.of("target/model"), ShippedFiles.examples());
        inside = TrainingData.readTsv(FOLDER.resolve("locked.tsv"));
        List<String> oos = Files.readAllLines(FOLDER.resolve("locked-oos.txt"));
        for (Example example : inside) {
            Understanding heard = engine.understand(example.text(), TODAY);
            right += heard.best()
                            .filter(b -> b.intent().equals(example.intent()))
                            .isPresent()
                    ? 1
                    : 0;
            lost += heard.outOfScope() ? 1 : 0;
        }
        outside = oos.size();
        recognised = oos.stream()
                .filter(text -> engine.understand(text, TODAY).outOfScope())
                .count();
    }

    @Test
    void tellsTheIntent() {
        assertThat((double) right / inside.size())
                .as("right of %d", inside.size())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void losesLittleThatIsOurs() {
        assertThat((double) lost / inside.size())
                .as("lost of %d", inside.size())
                .isLessThanOrEqualTo(0.03);
    }

    @Test
    void recognisesWhatIsNotOurs() {
        assertThat((double) recognised / outside)
                .as("recognised of %d", outside)
                .isGreaterThanOrEqualTo(0.90);
    }
}
