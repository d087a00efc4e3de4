package org.gongyou.intents.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "train",
                "train --data",
                "train --what x",
                "train --data a --data b --model m",
                "evaluate --json",
                "evaluate --train t.tsv",
                "cross-validate --data t.tsv",
                "cross-validate --data t.tsv --folds 1",
                "cross-validate --data t.tsv --folds many",
                "classify",
                "classify --model m --today yesterday",
                "entities --today 2026-13-01",
                "segment words"
            })
    void explainsItselfAfterAWrongCall(String call) {
        CommandRun run = CommandRun.of(call.isEmpty() ? new String[0] : call.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("usage:");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "evaluate --help", "-h"})
    void explainsItselfWhenAsked(String call) {
        CommandRun run = CommandRun.of(call.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("usage:").contains("cross-validate");
    }

    @Test
    void tellsEveryFaultyLineOfEveryFile() throws IOException {
        String train = write("train.tsv", "a\tb\nno tab\n\ttext\n");
        String test = write("test.tsv", "a\t\n");
        String oos = directory.resolve("oos.txt").toString();
        Files.write(Path.of(oos), "今天天气".getBytes(Charset.forName("GBK")));

        CommandRun run = CommandRun.of("evaluate", "--train", train, "--test", test, "--oos", oos);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        train + ":2: no tab between label and text; write label<TAB>text",
                        train + ":3: the label is empty; name the intent",
                        test + ":1: the text is empty; write one or take the line out",
                        oos + ":1: is not UTF-8; save the file in that encoding");
    }

    @Test
    void refusesAnEmptyListOfTexts() throws IOException {
        String data = write("data.tsv", "a\tb\nb\tc\n");
        String oos = write("oos.txt", "\n \n");

        CommandRun run = CommandRun.of("evaluate", "--train", data, "--test", data, "--oos", oos);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(oos + ": holds no texts; write one a line");
    }

    @Test
    void callsAMissingFileOrModelBadData() {
        CommandRun train = CommandRun.of("train", "--data", "/nowhere.tsv", "--model", directory.toString());
        CommandRun classify = CommandRun.of("classify", "--model", directory.toString());

        assertThat(train.status()).isEqualTo(1);
        assertThat(train.err()).contains("/nowhere.tsv: no such file");
        assertThat(classify.status()).isEqualTo(1);
        assertThat(classify.err()).contains("holds no model; make one with the command train");
    }

    @Test
    void warnsOfATextWithTwoLabels() throws IOException {
        String data = write("data.tsv", "a\t我要入会\nb\t老板欠薪\nb\t我要入会\ncore.out_of_scope\t讲个笑话\n");

        CommandRun run = CommandRun.of(
                "train", "--data", data, "--model", directory.resolve("m").toString());

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "warning: " + data + ":3: \"我要入会\" has the label b here and a in line 1; keep one of them");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
