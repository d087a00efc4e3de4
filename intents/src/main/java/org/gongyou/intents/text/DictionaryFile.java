package org.gongyou.intents.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads dictionaries of words for a {@link Segmenter}: a word a line, with or without its frequency and tag.
 *
 * <pre>
 * # what follows is a comment
 * 浙工之家 100000 nz
 * 灵活就业
 * </pre>
 *
 * A word is written as the {@link Normaliser} leaves it; in any other spelling it would never be met.
 */
public final class DictionaryFile {

    private static final int LONGEST_WORD = 20;
    private static final Normaliser NORMALISER = new Normaliser();

    private DictionaryFile() {}

    /**
     * The words of a file in UTF-8.
     *
     * @throws BadDictionaryException with every faulty line
     */
    public static List<DictionaryWord> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new BadDictionaryException(List.of(file + " is not in UTF-8; save it in UTF-8"));
        }
    }

    /**
     * The words of a dictionary's text, in order.
     *
     * @throws BadDictionaryException with every faulty line
     */
    public static List<DictionaryWord> parse(String text) {
        List<DictionaryWord> words = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (String line : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            String[] fields = bare.split("[ \\t]+");
            Optional<String> fault = fault(fields, seen);
            if (fault.isPresent()) {
                faults.add("line " + number + ": " + fault.get());
                continue;
            }
            seen.put(fields[0], number);
            words.add(word(fields));
        }
        if (!faults.isEmpty()) {
            throw new BadDictionaryException(faults);
        }
        return List.copyOf(words);
    }

    /** Words as the text of a dictionary, which {@link #parse} reads. */
    public static String format(List<DictionaryWord> words) {
        return words.stream().map(word -> word.line() + '\n').collect(Collectors.joining());
    }

    private static DictionaryWord word(String[] fields) {
        int frequency = fields.length > 1 ? Integer.parseInt(fields[1]) : DictionaryWord.DEFAULT_FREQUENCY;
        return new DictionaryWord(fields[0], frequency, fields.length > 2 ? fields[2] : "n");
    }

    private static Optional<String> fault(String[] fields, Map<String, Integer> seen) {
        String word = fields[0];
        String normal = NORMALISER.normalise(word);
        if (fields.length > 3) {
            return Optional.of("more than word, frequency and tag; a word must not hold spaces");
        }
        if (word.length() > LONGEST_WORD) {
            return Optional.of(word + " is longer than " + LONGEST_WORD + " characters");
        }
        if (!normal.equals(word)) {
            return Optional.of("write " + word + " as " + (normal.isEmpty() ? "words, not signs" : normal));
        }
        if (fields.length > 1 && !fields[1].matches("[1-9][0-9]{0,7}")) {
            return Optional.of("the frequency '" + fields[1] + "' is no whole number from 1 to 99999999");
        }
        if (fields.length > 2 && !fields[2].matches("[a-z]{1,4}[0-9]?")) {
            return Optional.of("the tag '" + fields[2] + "' is none of HanLP's, such as n, v, nt, nz");
        }
        return Optional.ofNullable(seen.get(word)).map(first -> word + " stands in line " + first + " already");
    }
}
