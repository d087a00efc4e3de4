package org.gongyou.intents.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEncoderTest {

    private static final SentenceEncoder ENCODER = SentenceEncoder.stock().orElseThrow();

    @Test
    void putsTextsOfLikeMeaningNearEachOther() {
        double like = cosine("老板拖欠我三个月工资", "干了活一直没拿到钱");
        double unlike = cosine("老板拖欠我三个月工资", "明天早上会下雨吗");

        assertThat(like).isGreaterThan(unlike + 0.1);
    }

    @Test
    void givesTheSameVectorForTheSameText() {
        assertThat(ENCODER.encode("我想加入工会")).containsExactly(ENCODER.encode("我想加入工会"));
    }

    @Test
    void encodesManyAtATimeAsOneAtATime() {
        List<String> texts = List.of("我想加入工会", "工资", "单位不给交社保我该找谁说理去");

        List<float[]> together = ENCODER.encodeAll(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).containsExactly(ENCODER.encode(texts.get(i)));
        }
    }

    @Test
    void readsMoreOfAPassageThanOfAQuestion() {
        List<String> texts = Stream.of("加班", "食堂")
                .map(middle -> "用人单位应当".repeat(10) + middle + "并通知劳动者".repeat(10))
                .toList();

        List<float[]> passages = ENCODER.encodePassages(texts);
        List<float[]> questions = ENCODER.encodeAll(texts);

        assertThat(questions.get(0)).containsExactly(questions.get(1));
        assertThat(passages.get(0)).isNotEqualTo(passages.get(1));
        assertThat(ENCODER.encodePassages(List.of("工资")).get(0))
                .containsExactly(ENCODER.encodeAll(List.of("工资")).get(0));
    }

    @Test
    void keepsNeighboursApartWhenRequestsAreComputedTogether() {
        List<String> texts =
                IntStream.range(0, 64).mapToObj(i -> "第" + i + "次来问会费").toList();

        List<float[]> crowded = texts.parallelStream().map(ENCODER::encode).toList();

        for (int i = 0; i < texts.size(); i++) {
            double cosine = cosine(crowded.get(i), ENCODER.encode(texts.get(i)));
            assertThat(cosine).as(texts.get(i)).isGreaterThan(0.98);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\uD83D", "😀😀", "\u0000\u0007", "สวัสดี", "工", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void takesAnyText(String text) {
        assertThat(ENCODER.encode(text)).hasSize(ENCODER.width()).doesNotContain(Float.NaN);
    }

    @Test
    void looksAtTheBeginningAndTheEndOfALongText() {
        String begin = "我们厂已经三个月没有发工资了大家都很着急".repeat(10);
        String end = "我该找哪个部门呢，请告诉我一声，谢谢";

        assertThat(ENCODER.encode(begin + "天".repeat(10_000) + end))
                .containsExactly(ENCODER.encode(begin + "地".repeat(10_000) + end))
                .isNotEqualTo(ENCODER.encode(begin + "天".repeat(10_000) + "我想找人说说话"));
    }

    @Test
    void refusesAFileThatIsNoEncoder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.onnx"), "no model");

        assertThatThrownBy(() -> SentenceEncoder.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("onnxruntime cannot use the encoder");
    }

    @Test
    void staysOpenUntilTheLastWhoSharesItClosesIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("copy.onnx");
        try (InputStream model = SentenceEncoder.class.getResourceAsStream("/bge-small-zh-v1.5-q.onnx")) {
            Files.copy(Objects.requireNonNull(model), file);
        }
        SentenceEncoder first = SentenceEncoder.open(file);
        SentenceEncoder second = first.share();

        first.close();
        first.close();

        assertThat(second.encode("入会")).containsExactly(ENCODER.encode("入会"));
        second.close();
        assertThatThrownBy(() -> second.encode("入会")).hasMessageContaining("this encoder is closed");
        assertThatThrownBy(second::share).hasMessageContaining("this encoder is closed");
    }

    @Test
    void belongsToTheProcessWhenItCameWithTheLibrary() {
        SentenceEncoder.stock().orElseThrow().close();

        assertThat(ENCODER.encode("入会")).hasSize(ENCODER.width());
    }

    private static double cosine(String one, String other) {
        return cosine(ENCODER.encode(one), ENCODER.encode(other));
    }

    private static double cosine(float[] one, float[] other) {
        float[] a = SentenceEncoder.sentenceVector(one);
        float[] b = SentenceEncoder.sentenceVector(other);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
