package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.understanding.ShippedFiles;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every conversation script holds. {@code -Dgongyou.conversations=<dir>} plays another folder. */
class ConversationScriptsTest {

    private static final Path FOLDER = Path.of(System.getProperty("gongyou.conversations", "src/test/conversations"));

    /** Maven runs this in the module's folder, but a person names a folder as seen from the root. */
    private static Path folder(String named) {
        Path here = Path.of(named);
        Path fromRoot = Path.of("..").resolve(named);
        return Files.isDirectory(here) || !Files.isDirectory(fromRoot) ? here : fromRoot;
    }

    @TestFactory
    Stream<DynamicTest> everyScriptHolds() throws IOException {
        IntentEngine engine = ModelStore.openOrTrain(Path.of("target/model"), ShippedFiles.examples());
        ServiceCatalog services = ShippedFiles.services();
        Dialogue dialogue = ShippedFiles.dialogue();
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            scripts = files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        assertThat(scripts).as("scripts in " + FOLDER.toAbsolutePath()).isNotEmpty();
        return scripts.stream().map(file -> {
            Path name = FOLDER.relativize(file);
            return DynamicTest.dynamicTest(
                    name.toString(),
                    file.toUri(),
                    () -> new ScriptRunner(engine, services, dialogue).play(Script.read(file)));
        });
    }
}
