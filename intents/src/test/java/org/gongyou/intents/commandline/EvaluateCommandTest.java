package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The test set asks four things that are easy, and one under a label that cannot be found. */
class EvaluateCommandTest {

    private static final String TEST = """
            join\t我想加入工会
            wage\t老板拖欠工资
            wage\t工资没发
            book\t去图书馆借书
            join\t还书
            """;

    @TempDir
    private Path directory;

    private String train;
    private String test;
    private String oos;

    @BeforeEach
    void write() throws IOException {
        train = write("train.tsv", Wages.TRAIN);
        test = write("test.tsv", TEST);
        oos = write("oos.txt", "红烧肉里放多少糖\n附近哪里可以打羽毛球\n");
    }

    @Test
    void writesWhatOthersRelyOn() {
        JsonNode report = CommandRun.of("evaluate", "--train", train, "--test", test, "--oos", oos, "--json")
                .json();

        assertThat(report.get("accuracy").asDouble()).isEqualTo(0.8);
        assertThat(report.get("macro_f1").asDouble())
                .as("join 1 of 2 and nothing else, wage all, book 1 of 2 given")
                .isEqualTo((2 / 3.0 + 1 + 2 / 3.0) / 3);
        assertThat(report.get("latency_ms").propertyNames()).containsExactly("p50", "p99");
        assertThat(report.get("stages").propertyNames()).containsExactlyInAnyOrder("lexical", "semantic", "cache");
        assertThat(report.get("stages")
                        .valueStream()
                        .mapToDouble(JsonNode::asDouble)
                        .sum())
                .isEqualTo(1);
        assertThat(report.get("oos").propertyNames()).contains("auroc", "recall_at_95_in_scope");
        assertThat(report.get("oos").get("auroc").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void leavesOutOfScopeAwayWhenThereIsNone() {
        JsonNode report = CommandRun.of("evaluate", "--train", train, "--test", test, "--json")
                .json();

        assertThat(report.has("oos")).isFalse();
        assertThat(report.get("counts").get("test").asInt()).isEqualTo(5);
    }

    @Test
    void writesTheMistakesAndTheMatrix() throws IOException {
        Path errors = directory.resolve("errors.tsv");
        Path matrix = directory.resolve("matrix.tsv");

        CommandRun.of(
                "evaluate",
                "--train",
                train,
                "--test",
                test,
                "--errors",
                errors.toString(),
                "--confusion",
                matrix.toString());

        List<String> rows = Files.readAllLines(errors);
        assertThat(rows.get(0)).isEqualTo("expected\tpredicted\tconfidence\tstage\ttext");
        assertThat(rows.get(1)).matches("join\tbook\t[01]\\.\\d{4}\t\\w+\t还书");
        assertThat(rows).hasSize(2);
        assertThat(Files.readAllLines(matrix))
                .containsExactly("expected\tbook\tjoin\twage", "book\t1\t0\t0", "join\t1\t1\t0", "wage\t0\t0\t2");
    }

    @Test
    void isGoodToReadInATerminal() {
        String report = CommandRun.of("evaluate", "--train", train, "--test", test, "--oos", oos)
                .out();

        assertThat(report)
                .startsWith("5 texts of 3 intents, asked of an engine trained on 15 examples in")
                .containsPattern("\n  accuracy +80\\.0 %\n")
                .contains("Out of scope\n")
                .contains("  intent  support  precision   recall       F1\n")
                .contains("  wage          2    100.0 %  100.0 %  100.0 %\n")
                .endsWith("  expected  predicted  count\n  join      book           1\n");
    }

    @Test
    void learnsFromAFewExamplesOnly() {
        JsonNode report = CommandRun.of(
                        "evaluate", "--train", train, "--test", test, "--few", "2", "--seed", "3", "--json")
                .json();

        assertThat(report.get("counts").get("train").asInt()).isEqualTo(8);
    }

    @Test
    void asksIntentsHeldOutAsTextsOutOfScope() {
        JsonNode report = CommandRun.of("evaluate", "--train", train, "--test", test, "--hold-out", "book", "--json")
                .json();

        assertThat(report.get("near_oos").get("held_out").valueStream().map(JsonNode::asString))
                .containsExactly("book");
        assertThat(report.get("near_oos").get("texts").asInt()).isEqualTo(5);
        assertThat(report.get("near_oos").has("auroc")).isTrue();
        assertThat(report.get("counts").get("train").asInt()).isEqualTo(11);
        assertThat(report.get("counts").get("test").asInt()).isEqualTo(4);
    }

    @Test
    void drawsTheIntentsToHoldOutBySeed() {
        String[] call = {"evaluate", "--train", train, "--test", test, "--hold-out", "1", "--seed", "5", "--json"};

        JsonNode once = CommandRun.of(call).json().get("near_oos").get("held_out");

        assertThat(once).hasSize(1);
        assertThat(CommandRun.of(call).json().get("near_oos").get("held_out")).isEqualTo(once);
    }

    @Test
    void refusesToHoldOutWhatItDoesNotKnowOrTooMuch() {
        assertThat(CommandRun.of("evaluate", "--train", train, "--test", test, "--hold-out", "dance")
                        .status())
                .isEqualTo(2);
        assertThat(CommandRun.of("evaluate", "--train", train, "--test", test, "--hold-out", "2")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void warnsOfLabelsOfWhichNothingWasLearnt() throws IOException {
        String strange = write("strange.tsv", TEST + "dance\t跳舞\n");

        assertThat(CommandRun.of("evaluate", "--train", train, "--test", strange, "--json")
                        .err())
                .contains("nothing was learnt about the label dance, so its 1 test texts count as wrong");
    }

    @Test
    void goesByWordsAloneWithoutAnEncoder() {
        JsonNode report = CommandRun.of("evaluate", "--train", train, "--test", test, "--encoder", "none", "--json")
                .json();

        assertThat(report.get("stages").get("lexical").asDouble()).isEqualTo(1);
    }

    @Test
    void refusesAFileThatIsNoEncoder() {
        CommandRun missing = CommandRun.of("evaluate", "--train", train, "--test", test, "--encoder", "/nowhere.onnx");
        CommandRun wrong = CommandRun.of("evaluate", "--train", train, "--test", test, "--encoder", oos);

        assertThat(missing.status()).isEqualTo(2);
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("encoder");
    }

    @Test
    void takesOtherTextsForTheBackground() throws IOException {
        String bare = write("bare.tsv", Wages.TRAIN.replaceAll("core.out_of_scope\t.*\n", ""));

        JsonNode report = CommandRun.of(
                        "evaluate", "--train", bare, "--test", test, "--background", oos, "--encoder", "none", "--json")
                .json();

        assertThat(report.get("accuracy").asDouble()).isEqualTo(0.8);
    }

    @Test
    void countsTestTextsOutOfScopeAsSuch() throws IOException {
        String mixed = write("mixed.tsv", TEST + "core.out_of_scope\t红烧肉里放多少糖\n");

        JsonNode report = CommandRun.of("evaluate", "--train", train, "--test", mixed, "--json")
                .json();

        assertThat(report.get("oos").get("texts").asInt()).isEqualTo(1);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
