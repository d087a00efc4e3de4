package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code broken-services} is refused with exactly the faults that the comments at its head say: one a line,
 * as {@code line field：what is wrong}, the line left out where the parser decides it.
 */
class BrokenServicesTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken-services");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithEveryFaultAndNoOther(Path file) throws IOException {
        List<String> wanted = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        String name = file.getFileName().toString();

        BadServiceFileException refused = catchThrowableOfType(BadServiceFileException.class, () -> read(name, file));

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.faults()).allMatch(fault -> fault.startsWith(name + ":"));
        assertThat(refused.faults())
                .as(refused.getMessage())
                .allMatch(fault -> wanted.stream().anyMatch(w -> says(fault, name, w)));
        assertThat(wanted)
                .as(refused.getMessage())
                .allMatch(w -> refused.faults().stream().anyMatch(fault -> says(fault, name, w)));
    }

    private static boolean says(String fault, String name, String wanted) {
        return wanted.matches("\\d.*")
                ? fault.startsWith(name + ":" + wanted)
                : fault.replaceFirst("^\\S+ ", "").contains(wanted);
    }

    private static void read(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ServiceFiles.read(name, in);
        }
    }
}
