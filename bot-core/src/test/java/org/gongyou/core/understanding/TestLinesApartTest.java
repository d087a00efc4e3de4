package org.gongyou.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.intents.Example;
import org.gongyou.intents.NearDuplicates;
import org.gongyou.intents.NearDuplicates.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lines that we measure by stay apart from those that we train on. Where two come too near, the training line goes.
 *
 * <p>Set phrases, of at most {@value #SET_PHRASE} characters ("你好", "转人工"), belong to everybody; there may only be so
 * many of them. Locked lines are not printed.
 */
class TestLinesApartTest {

    private static final int SET_PHRASE = 4;

    private final NearDuplicates duplicates = new NearDuplicates(0.75, 0.9);
    private final Set<String> training =
            ShippedFiles.examples().stream().map(Example::text).collect(Collectors.toSet());

    @ParameterizedTest
    @CsvSource({"heldout.tsv, 300", "locked.tsv, 500", "locked-oos.txt, 300"})
    void noTrainingLineComesNearATestLine(String file, int least) {
        List<String> lines = lines(file);

        assertThat(lines).as(file).hasSizeGreaterThanOrEqualTo(least);
        assertThat(duplicates.between(training, lines).stream()
                        .map(Pair::left)
                        .filter(text -> NearDuplicates.length(text) > SET_PHRASE)
                        .distinct())
                .as("training lines to take out, too near to %s", file)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"heldout.tsv, 0.02", "locked.tsv, 0.15", "locked-oos.txt, 0.02"})
    void fewTestLinesAreSetPhrasesThatAreTrainedOn(String file, double most) {
        List<String> lines = lines(file);

        long known = duplicates.between(training, lines).stream()
                .map(Pair::right)
                .filter(text -> NearDuplicates.length(text) <= SET_PHRASE)
                .distinct()
                .count();

        assertThat((double) known / lines.size())
                .as("%d of %d lines of %s", known, lines.size(), file)
                .isLessThanOrEqualTo(most);
    }

    @Test
    void backgroundTextsAreNoTestLines() {
        List<String> background =
                text("/org/gongyou/intents/classify/background.txt").lines().toList();

        assertThat(List.of("heldout.tsv", "locked.tsv", "locked-oos.txt"))
                .allSatisfy(file -> assertThat(duplicates.between(background, lines(file)).stream()
                                .map(Pair::left)
                                .distinct())
                        .as("background lines to take out, too near to %s", file)
                        .isEmpty());
    }

    private static List<String> lines(String file) {
        return text("/understanding/" + file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = TestLinesApartTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
