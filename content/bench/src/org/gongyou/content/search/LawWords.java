package org.gongyou.content.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongyou.intents.semantic.SentenceEncoder;

/** What the law says where people use other words, from lines with its phrases, a bar, and theirs. */
final class LawWords {

    private final List<Saying> sayings = new ArrayList<>();
    private final Map<String, List<Integer>> byLayWord = new HashMap<>();
    private final Map<String, Double> rarities = new HashMap<>();
    private final int longest;

    /**
     * How the law says something.
     *
     * @param terms each once
     * @param vector of all the phrases together
     */
    record Saying(List<String> terms, float[] vector) {}

    /** Reads a file and counts in how many of the law's texts people's words are found all the same. */
    LawWords(Path file, Terms terms, SentenceEncoder encoder, List<String> lawTexts) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] sides = terms.normal(line).split("\\|");
            List<String> phrases = Arrays.asList(sides[0].split(" "));
            for (String word : sides[1].split(" ")) {
                byLayWord.computeIfAbsent(word, w -> new ArrayList<>()).add(sayings.size());
            }
            sayings.add(new Saying(
                    phrases.stream()
                            .flatMap(phrase -> terms.of(phrase).stream())
                            .distinct()
                            .toList(),
                    SentenceEncoder.sentenceVector(encoder.encodePassages(List.of(String.join(";", phrases)))
                            .get(0))));
        }
        byLayWord.keySet().forEach(word -> rarities.put(word, rarity(word, lawTexts)));
        longest = byLayWord.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** 1 for a word that the law never uses, 0 for one that it uses everywhere. */
    private static double rarity(String word, List<String> lawTexts) {
        long with = lawTexts.stream().filter(text -> text.contains(word)).count();
        return 1 - Math.log(with + 1) / Math.log(lawTexts.size() + 1);
    }

    List<Saying> sayings() {
        return sayings;
    }

    /** The numbers of the sayings that a normalised question may mean, each with how much its words hint at it, up to 1. */
    Map<Integer, Double> meant(String question) {
        Map<Integer, Double> meant = new TreeMap<>();
        int start = 0;
        while (start < question.length()) {
            int end = Math.min(question.length(), start + longest);
            while (end > start + 1 && !byLayWord.containsKey(question.substring(start, end))) {
                end--;
            }
            String word = question.substring(start, end);
            for (int saying : byLayWord.getOrDefault(word, List.of())) {
                meant.merge(saying, rarities.get(word), Math::max);
            }
            start = end;
        }
        return meant;
    }
}
