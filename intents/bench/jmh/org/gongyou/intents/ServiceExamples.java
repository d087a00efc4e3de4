package org.gongyou.intents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples of the shipped services and general intents, read off their files without a YAML library. */
final class ServiceExamples {

    private ServiceExamples() {}

    /** All of them, in the order of file names. */
    static List<Example> read(Path resources) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : files(resources.resolve("services"))) {
            read(Files.readAllLines(file), true, examples);
        }
        for (Path file : files(resources.resolve("nlu"))) {
            read(Files.readAllLines(file), false, examples);
        }
        return examples;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yml")).sorted().toList();
        }
    }

    /** A service has its label under {@code id} and its examples under {@code examples}; elsewhere each key is a label. */
    private static void read(List<String> lines, boolean service, List<Example> examples) {
        String label = "";
        String key = "";
        for (String line : lines) {
            if (line.matches("[A-Za-z_./]+:.*")) {
                key = line.substring(0, line.indexOf(':'));
                label = service ? key.equals("id") ? line.substring(3).strip() : label : key;
            } else if (line.startsWith("  - ") && (!service || key.equals("examples"))) {
                examples.add(new Example(label, line.substring(4).strip().replaceAll("^[\"']|[\"']$", "")));
            }
        }
    }
}
