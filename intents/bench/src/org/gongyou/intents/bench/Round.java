package org.gongyou.intents.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.intents.Example;

/**
 * One training and one test.
 *
 * @param train to learn from
 * @param dev to choose settings by
 * @param few whether there are only a few examples to learn from; then the development set is not learnt from
 * @param test to ask
 * @param folder for files that a system needs; empty at first
 */
record Round(List<Example> train, List<Example> dev, boolean few, List<Example> test, Path folder) {

    /** What a system learns from in the end: the development set too, once settings are chosen, unless there are few. */
    List<Example> learnt() {
        return few ? train : Stream.concat(train.stream(), dev.stream()).toList();
    }

    /** These examples as a file of lines {@code label<TAB>text}. */
    Path file(String name, List<Example> examples) {
        return write(
                name, examples.stream().map(e -> e.label() + "\t" + e.text()).toList());
    }

    /** A file of these lines. */
    Path write(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
