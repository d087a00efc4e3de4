package org.gongyou.intents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads examples from files: {@code label<TAB>text}, one a line, UTF-8; blank lines and lines with # are skipped. */
public final class TrainingData {

    private TrainingData() {}

    /**
     * The examples of a file, in its order.
     *
     * @throws BadTrainingDataException telling every faulty line
     */
    public static List<Example> readTsv(Path file) {
        return parseTsv(read(file), file.toString());
    }

    /** The lines of a file that are not blank. */
    public static List<String> readLines(Path file) {
        return read(file).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BadTrainingDataException(List.of(file + ": is not UTF-8"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The examples of a text.
     *
     * @param source named in messages
     * @throws BadTrainingDataException telling every faulty line
     */
    public static List<Example> parseTsv(String tsv, String source) {
        List<Example> examples = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        String[] lines = tsv.startsWith("\uFEFF") ? tsv.substring(1).split("\n", -1) : tsv.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            parseLine(line, source + ":" + (i + 1), examples, faults);
        }
        if (examples.isEmpty() && faults.isEmpty()) {
            faults.add(source + ": holds no examples");
        }
        if (!faults.isEmpty()) {
            throw new BadTrainingDataException(faults);
        }
        return List.copyOf(examples);
    }

    private static void parseLine(String line, String place, List<Example> examples, List<String> faults) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            faults.add(place + ": no tab between label and text");
            return;
        }
        String label = line.substring(0, tab).strip();
        String text = line.substring(tab + 1).strip();
        if (label.isEmpty()) {
            faults.add(place + ": the label is empty");
        } else if (text.isEmpty()) {
            faults.add(place + ": the text is empty");
        } else if (text.indexOf('\t') >= 0) {
            faults.add(place + ": more than one tab");
        } else {
            examples.add(new Example(label, text));
        }
    }
}
