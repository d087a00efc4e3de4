package org.gongyou.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.Understanding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What we ship understands utterances that it has not seen. The held-out lines are never trained on; a miss is mended in
 * the training data, not here.
 */
class UnderstandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static List<Example> training = List.of();
    private static List<Heard> heldOut = List.of();

    private record Heard(Example example, Understanding understanding) {

        boolean inScope() {
            return !example.label().equals(Example.OUT_OF_SCOPE);
        }

        String best() {
            return understanding.best().map(b -> b.intent()).orElse("");
        }

        String label() {
            return understanding
                    .best()
                    .map(b -> b.topic() == null ? b.intent() : b.intent() + "/" + b.topic())
                    .orElse("");
        }

        @Override
        public String toString() {
            String verdict = understanding.outOfScope() ? " (out of scope)" : "";
            return "\n" + example.label() + " → " + label() + verdict + "  " + example.text();
        }
    }

    @BeforeAll
    static void hearsTheHeldOutLines() {
        training = ShippedFiles.examples();
        IntentEngine engine = ModelStore.openOrTrain(Path.of("target/model"), training);
        heldOut = heldOut().stream()
                .map(e -> new Heard(e, engine.understand(e.text(), TODAY)))
                .toList();
    }

    @Test
    void noHeldOutLineIsTrainedOn() {
        Set<String> known = training.stream().map(e -> bare(e.text())).collect(Collectors.toSet());

        assertThat(heldOut)
                .hasSizeGreaterThan(300)
                .allSatisfy(h -> assertThat(known).doesNotContain(bare(h.example.text())));
    }

    @Test
    void everyLabelOfTheTrainingHasHeldOutLines() {
        Set<String> labels = training.stream().map(Example::label).collect(Collectors.toCollection(HashSet::new));

        assertThat(heldOut.stream().map(h -> h.example.label()).collect(Collectors.toSet()))
                .isEqualTo(labels);
    }

    @Test
    void tellsTheIntent() {
        List<Heard> lines = heldOut.stream().filter(Heard::inScope).toList();
        List<Heard> wrong =
                lines.stream().filter(h -> !h.best().equals(h.example.intent())).toList();

        assertThat(1 - share(wrong, lines)).as("wrong: %s", wrong).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void tellsTheTopicOfAQuestion() {
        List<Heard> lines =
                heldOut.stream().filter(h -> h.example.label().contains("/")).toList();
        List<Heard> wrong =
                lines.stream().filter(h -> !h.label().equals(h.example.label())).toList();

        assertThat(1 - share(wrong, lines)).as("wrong: %s", wrong).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void tellsWhatIsNotOurBusinessAndLosesLittleThatIs() {
        List<Heard> outside = heldOut.stream().filter(h -> !h.inScope()).toList();
        List<Heard> inside = heldOut.stream().filter(Heard::inScope).toList();
        List<Heard> missed =
                outside.stream().filter(h -> !h.understanding.outOfScope()).toList();
        List<Heard> lost =
                inside.stream().filter(h -> h.understanding.outOfScope()).toList();

        assertThat(1 - share(missed, outside)).as("taken for ours: %s", missed).isGreaterThanOrEqualTo(0.85);
        assertThat(share(lost, inside)).as("taken for out of scope: %s", lost).isLessThanOrEqualTo(0.05);
    }

    private static double share(List<Heard> part, List<Heard> whole) {
        return (double) part.size() / whole.size();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
    }

    private static List<Example> heldOut() {
        try (InputStream in = UnderstandingTest.class.getResourceAsStream("/understanding/heldout.tsv");
                Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
            return lines.map(l -> l.split("\t", 2))
                    .map(l -> new Example(l[0], l[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
