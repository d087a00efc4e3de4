package org.gongyou.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.text.DictionaryWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path directory;

    @Test
    void readsWhatItWrote() {
        Understanding trained =
                ModelStore.openOrTrain(directory, Sample.examples()).understand("我想入会", TODAY);

        Understanding read =
                ModelStore.openOrTrain(directory, Sample.examples()).understand("我想入会", TODAY);

        assertThat(read).isEqualTo(trained);
    }

    @Test
    void leavesOneFileAndNoDrafts() throws IOException {
        ModelStore.openOrTrain(directory, Sample.examples());

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(ModelStore.fileFor(directory, Sample.examples()));
        }
    }

    @Test
    void writesTheSameBytesForTheSameExamples() throws IOException {
        Path file = ModelStore.fileFor(directory, Sample.examples());
        ModelStore.openOrTrain(directory, Sample.examples());
        byte[] first = Files.readAllBytes(file);
        Files.delete(file);

        ModelStore.openOrTrain(directory, Sample.examples());

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void namesAnotherFileForOtherExamples() {
        List<Example> more = new ArrayList<>(Sample.examples());
        more.add(new Example("core.help", "说明书"));

        assertThat(ModelStore.fileFor(directory, more)).isNotEqualTo(ModelStore.fileFor(directory, Sample.examples()));
    }

    @Test
    void replacesADamagedFile() throws IOException {
        Path file = ModelStore.fileFor(directory, Sample.examples());
        ModelStore.openOrTrain(directory, Sample.examples());
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);

        IntentEngine engine = ModelStore.openOrTrain(directory, Sample.examples());

        assertThat(engine.intents()).contains("org.member.join");
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void opensTheLatestOfADirectory() {
        assertThat(ModelStore.openLatest(directory)).isEmpty();

        ModelStore.openOrTrain(directory, Sample.examples());

        assertThat(ModelStore.openLatest(directory)).isPresent();
    }

    @Test
    void opensAnyVersionThatItKeeps() {
        List<Example> more = new ArrayList<>(Sample.examples());
        more.add(new Example("core.help", "说明书"));
        ModelStore.openOrTrain(directory, Sample.examples());
        ModelStore.openOrTrain(directory, more);

        List<String> versions = ModelStore.versions(directory);

        assertThat(versions).hasSize(2);
        assertThat(versions)
                .allSatisfy(v -> assertThat(ModelStore.open(directory, v)).isPresent());
        assertThat(ModelStore.open(directory, "intents-0")).isEmpty();
    }

    @Test
    void keepsWordsOfOnesOwnWithTheModel() {
        List<DictionaryWord> words = List.of(DictionaryWord.noun("浙里惠工"));
        TrainingOptions options =
                TrainingOptions.standard().withEncoder(Optional.empty()).withWords(words);
        IntentEngine trained = ModelStore.openOrTrain(directory, Sample.examples(), options);

        IntentEngine read = ModelStore.openLatest(directory).orElseThrow();

        assertThat(read.words()).isEqualTo(trained.words()).isEqualTo(words);
        assertThat(read.understand("浙里惠工怎么用", TODAY)).isEqualTo(trained.understand("浙里惠工怎么用", TODAY));
        assertThat(words(read)).contains("浙里惠工");
    }

    @Test
    void namesAnotherFileForOtherOptions() {
        TrainingOptions standard = TrainingOptions.standard();
        List<DictionaryWord> words = List.of(DictionaryWord.noun("浙里惠工"));

        assertThat(Stream.of(
                                standard,
                                standard.withEncoder(Optional.empty()),
                                standard.withWords(words),
                                standard.withBackground(List.of("明天下雨吗")),
                                standard.withDev(Sample.examples()))
                        .map(options -> ModelStore.fileFor(directory, Sample.examples(), options)))
                .doesNotHaveDuplicates()
                .contains(ModelStore.fileFor(directory, Sample.examples()));
    }

    @Test
    void opensAModelOnlyWithTheEncoderItWasTrainedWith() {
        ModelStore.openOrTrain(directory, Sample.examples());

        assertThatThrownBy(() -> ModelStore.openLatest(directory, Optional.empty()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it was trained with the encoder "
                        + SentenceEncoder.stock().orElseThrow().fingerprint());
    }

    @Test
    void takesMoreWordsWithoutLearningAgain() {
        IntentEngine engine = ModelStore.openOrTrain(directory, Sample.examples());
        LiveEngine live = new LiveEngine(engine);

        live.switchTo(engine.withWords(List.of(DictionaryWord.noun("浙里惠工"))));

        assertThat(words(live.engine())).contains("浙里惠工");
        assertThat(words(engine)).doesNotContain("浙里惠工");
        assertThat(live.engine().intents()).isEqualTo(engine.intents());
    }

    private static List<String> words(IntentEngine engine) {
        return engine.understand("浙里惠工怎么用", TODAY).tokens().stream()
                .map(Token::word)
                .toList();
    }

    /** Whoever asks is answered by one engine or the other, throughout. */
    @Test
    void isExchangedWithoutAPause() throws Exception {
        IntentEngine old = ModelStore.openOrTrain(directory, Sample.examples());
        List<Example> more = new ArrayList<>(Sample.examples());
        more.add(new Example("core.weather", "明天下雨吗"));
        IntentEngine next = ModelStore.openOrTrain(directory, more);
        List<String> texts = List.of("我想入会", "明天下雨吗", "会费多少", "工资没发怎么办");
        List<Understanding> byOld =
                texts.stream().map(text -> old.understand(text, TODAY)).toList();
        List<Understanding> byNext =
                texts.stream().map(text -> next.understand(text, TODAY)).toList();
        LiveEngine live = new LiveEngine(old);
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        List<CompletableFuture<Void>> asking = IntStream.range(0, 4)
                .mapToObj(asker -> CompletableFuture.runAsync(() -> {
                    for (int i = asker; !stop.get(); i++) {
                        int at = i % texts.size();
                        assertThat(live.understand(texts.get(at), TODAY)).isIn(byOld.get(at), byNext.get(at));
                        answered.incrementAndGet();
                    }
                }))
                .toList();

        // As often as it takes until somebody has been answered in between, on whatever machine.
        for (int switches = 0; switches < 200 || answered.get() == 0; switches++) {
            assertThat(live.switchTo(switches % 2 == 0 ? next : old)).isNotSameAs(live.engine());
            assertThat(asking).noneMatch(CompletableFuture::isDone);
            Thread.sleep(2);
        }
        stop.set(true);

        for (CompletableFuture<Void> asker : asking) {
            asker.get(60, TimeUnit.SECONDS);
        }
        assertThat(answered).as("answers while engines were exchanged").hasPositiveValue();
    }
}
