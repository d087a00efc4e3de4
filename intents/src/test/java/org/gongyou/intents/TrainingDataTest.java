package org.gongyou.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {

    @Test
    void readsLabelAndText() {
        assertThat(TrainingData.parseTsv("\uFEFF# remark\na\t你好\r\n\nb/c\t再见\n", "f.tsv"))
                .containsExactly(new Example("a", "你好"), new Example("b/c", "再见"));
    }

    @Test
    void tellsEveryFaultyLine() {
        assertThatThrownBy(() -> TrainingData.parseTsv("a\t好\nno tab\n\tx\na\t\na\tb\tc\n", "f.tsv"))
                .asInstanceOf(type(BadTrainingDataException.class))
                .satisfies(e -> assertThat(e.faults())
                        .containsExactly(
                                "f.tsv:2: no tab between label and text; write label<TAB>text",
                                "f.tsv:3: the label is empty; name the intent",
                                "f.tsv:4: the text is empty; write one or take the line out",
                                "f.tsv:5: more than one tab; a text holds none"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> TrainingData.parseTsv("\n# nothing\n", "f.tsv"))
                .isInstanceOf(BadTrainingDataException.class)
                .hasMessageContaining("holds no examples");
    }

    @Test
    void refusesWhatIsNotUtf8(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("gbk.tsv"), new byte[] {'a', '\t', (byte) 0xC4, (byte) 0xE3, '\n'});

        assertThatThrownBy(() -> TrainingData.readTsv(file))
                .isInstanceOf(BadTrainingDataException.class)
                .hasMessageContaining("is not UTF-8");
    }
}
