package org.gongyou.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every conversation script holds, and those of the project show every pattern and visit every slot of every form. {@code
 * -Dgongyou.conversations=<dir>} plays another folder, or one file.
 */
class ConversationScriptsTest {

    private static final String OWN = "src/test/conversations";
    private static final Path REPORT = Path.of("target/conversations/coverage.md");

    /** Maven runs this in the module's folder, but a person names a folder as seen from the root. */
    private static Path folder(String named) {
        Path here = Path.of(named);
        Path fromRoot = Path.of("..").resolve(named);
        return Files.exists(here) || !Files.exists(fromRoot) ? here : fromRoot;
    }

    @TestFactory
    Stream<DynamicTest> everyScriptHolds() throws IOException {
        String named = System.getProperty("gongyou.conversations", OWN);
        Path folder = folder(named);
        assertThat(folder).as("gongyou.conversations=" + named).exists();
        List<Path> scripts = scripts(folder);
        assertThat(scripts)
                .as("scripts (*.yml, *.yaml) in " + folder.toAbsolutePath())
                .isNotEmpty();
        Stage stage = Stage.shipped(Path.of("target/model"));
        Coverage coverage = new Coverage(stage.services());
        Stream<DynamicTest> plays = scripts.stream().map(file -> {
            String shown = Files.isDirectory(folder) ? folder.relativize(file).toString() : file.toString();
            return DynamicTest.dynamicTest(shown, file.toUri(), () -> {
                Script script = ScriptReader.read(file, shown);
                ScriptPlayer.Performance performance = ScriptPlayer.play(stage, script);
                assertThat(Evidence.missing(performance))
                        .as("patterns that " + shown + " claims and does not show")
                        .isEmpty();
                coverage.add(shown, performance);
            });
        });
        boolean own = Files.isSameFile(folder, Path.of(OWN));
        return Stream.concat(
                plays, Stream.of(DynamicTest.dynamicTest("coverage", () -> report(coverage, scripts.size(), own))));
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    private static void report(Coverage coverage, int scripts, boolean own) throws IOException {
        CoverageReport report = new CoverageReport(coverage, scripts);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report.markdown());
        System.out.println(report.brief() + "in full: " + REPORT.toAbsolutePath());
        if (own) {
            assertThat(coverage.gaps())
                    .as("what no script of the project visits")
                    .isEmpty();
        }
    }
}
