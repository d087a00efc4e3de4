package org.gongyou.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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
    void isExchangedWithoutAPause() throws Exception {
        IntentEngine old = ModelStore.openOrTrain(directory, Sample.examples());
        List<Example> more = new ArrayList<>(Sample.examples());
        more.add(new Example("core.weather", "明天下雨吗"));
        IntentEngine next = ModelStore.openOrTrain(directory, more);
        LiveEngine live = new LiveEngine(old);
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Integer> asking = CompletableFuture.supplyAsync(() -> {
            int answers = 0;
            while (!stop.get()) {
                assertThat(live.understand("我想入会", TODAY).best()).isPresent();
                answers++;
            }
            return answers;
        });

        assertThat(live.switchTo(next)).isSameAs(old);
        assertThat(live.engine().intents()).contains("core.weather");
        stop.set(true);

        assertThat(asking.get(10, TimeUnit.SECONDS)).isNotNegative();
    }
}
