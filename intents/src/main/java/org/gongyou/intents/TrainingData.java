package org.gongyou.intents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * The lines of a file that are not blank.
     *
     * @throws BadTrainingDataException when there are none, or telling every line that is not UTF-8
     */
    public static List<String> readLines(Path file) {
        List<String> lines = withoutMark(read(file))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new BadTrainingDataException(List.of(file + ": holds no texts; write one a line"));
        }
        return lines;
    }

    /** A sentence for each line whose text an earlier line has under another label: one of the two teaches nonsense. */
    public static List<String> contradictions(Path file) {
        List<String> found = new ArrayList<>();
        Map<String, Located> first = new HashMap<>();
        for (Located line : parse(read(file), file.toString(), new ArrayList<>())) {
            Located earlier = first.putIfAbsent(line.example().text(), line);
            if (earlier != null
                    && !earlier.example().label().equals(line.example().label())) {
                found.add("%s:%d: \"%s\" has the label %s here and %s in line %d; keep one of them"
                        .formatted(
                                file,
                                line.number(),
                                line.example().text(),
                                line.example().label(),
                                earlier.example().label(),
                                earlier.number()));
            }
        }
        return found;
    }

    /**
     * The examples of a text.
     *
     * @param source named in messages
     * @throws BadTrainingDataException telling every faulty line
     */
    public static List<Example> parseTsv(String tsv, String source) {
        List<String> faults = new ArrayList<>();
        List<Located> lines = parse(tsv, source, faults);
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(source + ": holds no examples; write label<TAB>text, one a line");
        }
        if (!faults.isEmpty()) {
            throw new BadTrainingDataException(faults);
        }
        return lines.stream().map(Located::example).toList();
    }

    private record Located(int number, Example example) {}

    private static List<Located> parse(String tsv, String source, List<String> faults) {
        List<Located> examples = new ArrayList<>();
        String[] lines = withoutMark(tsv).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String fault = fault(line);
            if (fault.isEmpty()) {
                int tab = line.indexOf('\t');
                String label = line.substring(0, tab).strip();
                examples.add(new Located(
                        i + 1, new Example(label, line.substring(tab + 1).strip())));
            } else {
                faults.add(source + ":" + (i + 1) + ": " + fault);
            }
        }
        return examples;
    }

    /** What is wrong with a line; empty when nothing is. */
    private static String fault(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return "no tab between label and text; write label<TAB>text";
        }
        String text = line.substring(tab + 1).strip();
        if (line.substring(0, tab).isBlank()) {
            return "the label is empty; name the intent";
        }
        if (text.isEmpty()) {
            return "the text is empty; write one or take the line out";
        }
        return text.indexOf('\t') < 0 ? "" : "more than one tab; a text holds none";
    }

    /** Some editors put a mark of the byte order in front. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<String> faults = notUtf8(bytes, file);
            if (!faults.isEmpty()) {
                throw new BadTrainingDataException(faults);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> notUtf8(byte[] bytes, Path file) {
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            if (!isUtf8(ByteBuffer.wrap(bytes, start, end - start))) {
                faults.add(file + ":" + number + ": is not UTF-8; save the file in that encoding");
            }
            start = end + 1;
        }
        return faults;
    }

    private static boolean isUtf8(ByteBuffer line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(line);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
