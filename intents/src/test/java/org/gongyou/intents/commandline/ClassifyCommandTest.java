package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gongyou.intents.CpuTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ClassifyCommandTest {

    @TempDir
    private static Path directory;

    private static String model;

    @BeforeAll
    static void train() throws IOException {
        String data =
                Files.writeString(directory.resolve("data.tsv"), Wages.TRAIN).toString();
        model = directory.resolve("model").toString();
        assertThat(CommandRun.of("train", "--data", data, "--model", model).status())
                .isZero();
    }

    @Test
    void writesWhatOthersRelyOn() {
        CommandRun run = classify("我想入会\n我叫张伟，昨天老板欠薪\n", "--today", "2026-03-02");

        JsonNode first = run.jsonLines().get(0);
        JsonNode second = run.jsonLines().get(1);
        assertThat(run.status()).isZero();
        assertThat(first.propertyNames())
                .containsExactly("text", "intent", "confidence", "ranking", "out_of_scope", "entities", "crisis");
        assertThat(first.get("text").asString()).isEqualTo("我想入会");
        assertThat(first.get("intent").asString()).isEqualTo("join");
        assertThat(first.get("ranking").get(0).get("confidence").asDouble())
                .isEqualTo(first.get("confidence").asDouble());
        assertThat(second.get("entities").findValuesAsString("value")).contains("张伟", "2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({"我想入会, 0", "我不想活了, 3"})
    void tellsTheLevelOfDanger(String text, int level) {
        JsonNode crisis = classify(text + "\n").json().get("crisis");

        assertThat(crisis.get("level").asInt()).isEqualTo(level);
    }

    @Test
    void explainsWhenAsked() {
        JsonNode json = classify("我想入会\n", "--explain").json();

        assertThat(json.get("because").isArray()).isTrue();
        assertThat(json.get("because")).isNotEmpty();
    }

    @Test
    void opensAModelTrainedWithOtherWordsAndWithoutAnEncoder(@TempDir Path folder) throws IOException {
        String data = Files.writeString(folder.resolve("data.tsv"), Wages.TRAIN).toString();
        String words = Files.writeString(folder.resolve("words.txt"), "浙里惠工 100000 nz\n")
                .toString();
        String own = folder.resolve("model").toString();

        CommandRun trained =
                CommandRun.of("train", "--data", data, "--model", own, "--encoder", "none", "--words", words);
        CommandRun run = CommandRun.reading("浙理惠工上我想入会\n", "classify", "--model", own, "--explain");

        assertThat(trained.status()).isZero();
        assertThat(run.status()).isZero();
        assertThat(run.json().get("because").toString())
                .contains("read 浙理惠工 as 浙里惠工")
                .doesNotContain("meaning:");
    }

    @Test
    void tellsWhichLineOfTheWordsIsFaulty(@TempDir Path folder) throws IOException {
        String words =
                Files.writeString(folder.resolve("words.txt"), "浙里惠工\n工會\n").toString();

        CommandRun run = CommandRun.reading("我想入会\n", "segment", "--words", words);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("words.txt: line 2: write 工會 as 工会");
    }

    @Test
    @Timeout(600)
    void answersEachLineBeforeTheNextIsWritten() throws Exception {
        PipedOutputStream question = new PipedOutputStream();
        PipedInputStream answer = new PipedInputStream();
        try (BufferedReader answers = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            PrintStream out = new PrintStream(new PipedOutputStream(answer), false, StandardCharsets.UTF_8);
            CommandLine commandLine =
                    new CommandLine(new PipedInputStream(question), out, new PrintStream(new ByteArrayOutputStream()));
            Thread thread = new Thread(() -> commandLine.run("classify", "--model", model));
            thread.start();

            for (String text : List.of("我想入会", "老板欠薪")) {
                question.write((text + "\n").getBytes(StandardCharsets.UTF_8));
                question.flush();
                assertThat(answers.readLine()).contains(text);
            }
            question.close();
            thread.join(300_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void writesOneLineForEachLineWhateverItHolds() {
        List<String> odd = List.of(
                "",
                "   ",
                "\t",
                "😀😃👍🏽👨‍👩‍👧‍👦🇨🇳",
                "\u0000\u0001\u0007\u001B[31m\u007F",
                "\u0085one\u2028two\u2029three\u000Bfour\ffive",
                "Привет мир",
                "مرحبا بالعالم",
                "ສະບາຍດີ ᠰᠠᠢᠨ ཀཱ",
                "\"quotes\" and \\back\\slashes\\",
                "{\"text\": \"我要入会\"}",
                "我".repeat(10_000),
                "我要入会，".repeat(2_000),
                "13800138000".repeat(900),
                "((((((((((".repeat(1_000),
                "a\u0301".repeat(5_000),
                "最后一行");

        CommandRun run = classify(String.join("\n", odd) + "\n");

        assertThat(run.status()).isZero();
        assertThat(run.jsonLines())
                .extracting(json -> json.get("text").asString())
                .containsExactlyElementsOf(odd);
        assertThat(run.out()).doesNotContain("\u0085", "\u2028", "\u2029");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0xC0, 0x80, 0xF8})
    void replacesWhatIsNotUtf8(int wrong) {
        byte[] line = {'a', (byte) wrong, 'b', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};

        CommandRun run = CommandRun.reading(line, "classify", "--model", model);

        assertThat(run.jsonLines()).hasSize(2);
        assertThat(run.jsonLines().get(0).get("text").asString()).isEqualTo("a\uFFFDb");
    }

    @Test
    void survivesRandomBytes() {
        byte[] noise = new byte[60_000];
        new Random(7).nextBytes(noise);
        long lines = new String(noise, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == '\n')
                .count();

        CommandRun run = CommandRun.reading(noise, "classify", "--model", model);

        assertThat(run.lines()).hasSize((int) lines + 1);
        assertThatCode(run::jsonLines).doesNotThrowAnyException();
    }

    @Test
    void endsALineAtALineFeedOnly() {
        CommandRun run = classify("我要入会\r\n老板\r欠薪\n还书");

        assertThat(run.jsonLines())
                .extracting(json -> json.get("text").asString())
                .containsExactly("我要入会", "老板\r欠薪", "还书");
    }

    @Test
    void needsLittleTimeForLongLines() {
        String longest = "我要入会13800138000昨天".repeat(500) + "\n";

        assertThat(CpuTime.of(() -> classify(longest.repeat(20)))).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void cutsALineThatIsNoLine() {
        CommandRun run = classify("a".repeat(InputLines.LONGEST + 10) + "\n还书\n");

        assertThat(run.jsonLines().get(0).get("text").asString()).hasSize(InputLines.LONGEST);
        assertThat(run.jsonLines().get(1).get("text").asString()).isEqualTo("还书");
    }

    private static CommandRun classify(String input, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "classify";
        args[1] = "--model";
        args[2] = model;
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.reading(input, args);
    }
}
