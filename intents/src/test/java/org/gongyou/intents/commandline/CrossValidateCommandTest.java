package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CrossValidateCommandTest {

    @TempDir
    private Path directory;

    private String data;

    @BeforeEach
    void write() throws IOException {
        data = Files.writeString(directory.resolve("data.tsv"), Wages.TRAIN).toString();
    }

    @Test
    void asksEveryExampleOnce() {
        CommandRun run = CommandRun.of("cross-validate", "--data", data, "--folds", "4", "--seed", "2", "--json");

        JsonNode report = run.json();
        double mean = report.get("folds")
                .valueStream()
                .mapToDouble(fold -> fold.get("accuracy").asDouble())
                .average()
                .orElseThrow();
        assertThat(run.status()).isZero();
        assertThat(report.get("folds")).hasSize(4);
        assertThat(report.get("examples").asInt()).isEqualTo(15);
        assertThat(report.get("accuracy").asDouble()).isEqualTo(mean);
        assertThat(report.get("accuracy_sd").asDouble()).isNotNegative();
        assertThat(report.get("per_intent").findValuesAsString("intent"))
                .containsExactly("book", "core.out_of_scope", "join", "wage");
        assertThat(run.err()).contains("part 4 of 4: ");
    }

    @Test
    void findsTheSameBySameSeed() {
        String[] call = {"cross-validate", "--data", data, "--folds", "3", "--seed", "2", "--few", "2", "--json"};

        assertThat(CommandRun.of(call).out()).isEqualTo(CommandRun.of(call).out());
    }

    @Test
    void isGoodToReadInATerminal() {
        assertThat(CommandRun.of("cross-validate", "--data", data, "--folds", "2")
                        .out())
                .startsWith("15 examples of 4 intents in 2 parts, drawn by seed 1\n")
                .containsPattern("\n  accuracy +\\d+\\.\\d %, standard deviation \\d+\\.\\d %\n")
                .contains("  intent             support  precision");
    }

    @Test
    void warnsOfWhatCannotBeBothLearntAndAsked() throws IOException {
        Files.writeString(Path.of(data), Wages.TRAIN + "dance\t跳舞\n");

        assertThat(CommandRun.of("cross-validate", "--data", data, "--folds", "2")
                        .err())
                .contains("the label dance has one example");
    }
}
