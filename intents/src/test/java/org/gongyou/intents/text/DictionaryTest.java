package org.gongyou.intents.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {

    private static final String TEXT = "浙里惠工怎么用";

    @Test
    void readsWordsWithAndWithoutTheirFrequency() {
        assertThat(DictionaryFile.parse("# 本省\n\n浙里惠工 5000 nz\r\n灵活就业\n新业态劳动者\t800\n"))
                .containsExactly(
                        new DictionaryWord("浙里惠工", 5000, "nz"),
                        DictionaryWord.noun("灵活就业"),
                        new DictionaryWord("新业态劳动者", 800, "n"));
    }

    @ParameterizedTest
    @CsvSource({
        "浙里惠工 many, the frequency 'many' is no whole number",
        "浙里惠工 0, the frequency '0' is no whole number",
        "浙里惠工 10 名词, the tag '名词' is none of HanLP's",
        "工會, write 工會 as 工会",
        "ＡＰＰ, write ＡＰＰ as APP",
        "a 1 n x, more than word",
    })
    void saysWhatIsWrongInWhichLine(String line, String fault) {
        assertThatThrownBy(() -> DictionaryFile.parse("灵活就业\n" + line))
                .isInstanceOf(BadDictionaryException.class)
                .hasMessageStartingWith("line 2: ")
                .hasMessageContaining(fault);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> DictionaryFile.parse("甲乙\n甲乙\n丙丁 x\n" + "长".repeat(3) + "久".repeat(18)))
                .hasMessageContaining("line 2: 甲乙 stands in line 1 already")
                .hasMessageContaining("line 3: ")
                .hasMessageContaining("line 4: ");
    }

    @Test
    void refusesAFileInAnotherEncoding(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("words.txt");
        Files.writeString(file, "灵活就业", Charset.forName("GBK"));

        assertThatThrownBy(() -> DictionaryFile.read(file))
                .isInstanceOf(BadDictionaryException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void knowsWordsThatWereAdded() {
        Segmenter more = Segmenter.union().with(List.of(DictionaryWord.noun("浙里惠工")));

        assertThat(more.segment(TEXT)).extracting(Token::word).startsWith("浙里惠工");
        assertThat(more.segment("五险一金没交")).extracting(Token::word).startsWith("五险一金");
        assertThat(Segmenter.union().segment(TEXT)).extracting(Token::word).doesNotContain("浙里惠工");
    }

    @Test
    void changesItsFingerprintWithItsWords() {
        Segmenter union = Segmenter.union();
        Segmenter more = union.with(List.of(DictionaryWord.noun("浙里惠工")));

        assertThat(more.fingerprint()).isNotEqualTo(union.fingerprint());
        assertThat(union.with(List.of()).fingerprint()).isEqualTo(union.fingerprint());
    }

    @Test
    void switchesWithoutAPauseWhileTextsAreCut() throws Exception {
        Segmenter more = Segmenter.union().with(List.of(DictionaryWord.noun("浙里惠工")));
        SwitchableSegmenter segmenter = new SwitchableSegmenter(Segmenter.union());
        List<List<Token>> possible = List.of(Segmenter.union().segment(TEXT), more.segment(TEXT));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Token>>> calls = IntStream.range(0, 400)
                    .<Callable<List<Token>>>mapToObj(i -> () -> {
                        segmenter.switchTo(i % 2 == 0 ? more : Segmenter.union());
                        Analysis analysis = Analysis.of(TEXT, LocalDate.of(2026, 3, 2));
                        return segmenter.process(analysis).tokens();
                    })
                    .toList();
            for (Future<List<Token>> tokens : threads.invokeAll(calls)) {
                assertThat(possible).contains(tokens.get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
