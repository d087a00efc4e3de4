package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final String DATA = "join\t我要入会\njoin\t怎么加入工会\njoin\t想入会\nwage\t拖欠工资\nwage\t工资没发\nwage\t老板欠薪\n";

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private String data;
    private String model;

    @BeforeEach
    void writeData() throws IOException {
        data = Files.writeString(directory.resolve("data.tsv"), DATA).toString();
        model = directory.resolve("model").toString();
    }

    @Test
    void trainsAndClassifies() {
        assertThat(run("", "train", "--data", data, "--model", model)).isZero();
        out.reset();

        int status = run("我想入会\n我不想活了\n", "classify", "--model", model, "--today", "2026-03-02");

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        JsonNode first = json.readTree(lines.get(0));
        assertThat(status).isZero();
        assertThat(lines).hasSize(2);
        assertThat(first.propertyNames())
                .containsExactly("text", "intent", "confidence", "ranking", "out_of_scope", "entities", "crisis");
        assertThat(first.get("intent").asString()).isEqualTo("join");
        assertThat(json.readTree(lines.get(1)).get("crisis").get("level").asInt())
                .isEqualTo(3);
    }

    @Test
    void evaluates() throws IOException {
        String oos =
                Files.writeString(directory.resolve("oos.txt"), "今天天气\n讲个笑话\n").toString();

        int status = run("", "evaluate", "--train", data, "--dev", data, "--test", data, "--oos", oos, "--json");

        JsonNode report = json.readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(status).isZero();
        assertThat(report.get("accuracy").asDouble()).isEqualTo(1);
        assertThat(report.get("macro_f1").asDouble()).isEqualTo(1);
        assertThat(report.get("latency_ms").propertyNames()).containsExactlyInAnyOrder("p50", "p99");
        assertThat(report.get("stages").propertyNames()).containsExactlyInAnyOrder("lexical", "semantic", "cache");
        assertThat(report.get("oos").propertyNames()).contains("auroc", "recall_at_95_in_scope");
    }

    @Test
    void tellsTheFaultyLinesOfBadData() throws IOException {
        String bad = Files.writeString(directory.resolve("bad.tsv"), "a\tb\nno tab\n")
                .toString();

        assertThat(run("", "train", "--data", bad, "--model", model)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.tsv:2: no tab");
    }

    @Test
    void callsAMissingFileOrModelBadData() {
        assertThat(run("", "train", "--data", "/nowhere.tsv", "--model", model)).isEqualTo(1);
        assertThat(run("", "classify", "--model", model)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "train", "train --data", "train --what x", "evaluate --json"})
    void explainsItselfAfterAWrongCall(String call) {
        String[] args = call.isEmpty() ? new String[0] : call.split(" ");

        assertThat(run("", args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage:");
    }

    private int run(String input, String... args) {
        return new CommandLine(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }
}
