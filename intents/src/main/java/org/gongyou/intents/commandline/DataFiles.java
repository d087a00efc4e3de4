package org.gongyou.intents.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongyou.intents.BadTrainingDataException;
import org.gongyou.intents.Example;
import org.gongyou.intents.TrainingData;
import org.gongyou.intents.text.BadDictionaryException;
import org.gongyou.intents.text.DictionaryFile;
import org.gongyou.intents.text.DictionaryWord;

/** Reads the files that a command is given; what is odd about them, but not wrong, is told on standard error. */
final class DataFiles {

    private final Console console;
    private final List<String> faults = new ArrayList<>();

    DataFiles(Console console) {
        this.console = console;
    }

    /** The examples of a file; none when it is faulty, until {@link #check} tells. */
    List<Example> examples(Path file) {
        List<Example> examples = read(file, TrainingData::readTsv);
        if (!examples.isEmpty()) {
            TrainingData.contradictions(file).forEach(this::warn);
        }
        return examples;
    }

    /** The texts of a file, in the same way. */
    List<String> texts(Path file) {
        return read(file, TrainingData::readLines);
    }

    /** The words of a dictionary, in the same way. */
    List<DictionaryWord> words(Path file) {
        return read(file, DataFiles::dictionary);
    }

    private static List<DictionaryWord> dictionary(Path file) {
        try {
            return DictionaryFile.read(file);
        } catch (BadDictionaryException e) {
            throw new BadTrainingDataException(String.valueOf(e.getMessage())
                    .lines()
                    .map(line -> file + ": " + line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> read(Path file, Function<Path, List<T>> reader) {
        try {
            return reader.apply(file);
        } catch (BadTrainingDataException e) {
            faults.addAll(e.faults());
        } catch (UncheckedIOException e) {
            boolean missing = e.getCause() instanceof NoSuchFileException;
            faults.add(file + (missing ? ": no such file" : ": cannot be read: " + e.getMessage()));
        }
        return List.of();
    }

    /**
     * Refuses what was read so far if anything of it is wrong.
     *
     * @throws BadTrainingDataException with the faulty lines of all files
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new BadTrainingDataException(faults);
        }
    }

    /** Tells which labels cannot be answered rightly, because nothing was learnt about them. */
    void warnOfUnknown(List<Example> test, List<Example> train) {
        Set<String> known = train.stream().map(Example::label).collect(Collectors.toSet());
        train.forEach(example -> known.add(example.intent()));
        Map<String, Long> unknown = test.stream()
                .filter(example -> !example.intent().equals(Example.OUT_OF_SCOPE))
                .filter(example -> !known.contains(example.label()))
                .collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()));
        unknown.forEach((label, texts) -> warn(
                "nothing was learnt about the label %s, so its %d test texts count as wrong".formatted(label, texts)));
    }

    void warn(String text) {
        console.remark("warning: " + text);
    }
}
