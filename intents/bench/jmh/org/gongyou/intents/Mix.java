package org.gongyou.intents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a union is asked in a day: the sentences of {@code utterances.txt}, those with gaps filled in many ways, and
 * repeated by Zipf's law (the text of rank r comes with a probability in proportion to 1/r), the fixed sentences first.
 * The same seed gives the same mix.
 */
final class Mix {

    private static final int FILLINGS = 2_000;
    private static final long SEED = 7;

    private final List<String> distinct;

    private Mix(List<String> distinct) {
        this.distinct = distinct;
    }

    /** Lines with a colon after a capital word fill gaps, others are sentences; # begins a remark. */
    static Mix read(Path file) throws IOException {
        Map<String, String[]> fillings = new HashMap<>();
        List<String> fixed = new ArrayList<>();
        List<String> gapped = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("[A-Z]+: .*")) {
                int colon = line.indexOf(':');
                fillings.put(line.substring(0, colon), line.substring(colon + 2).split(" "));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                (line.contains("{") ? gapped : fixed).add(line);
            }
        }
        Random random = new Random(SEED);
        Collections.shuffle(fixed, random);
        Set<String> filled = new LinkedHashSet<>();
        for (int i = 0; i < FILLINGS; i++) {
            gapped.forEach(sentence -> filled.add(fill(sentence, fillings, random)));
        }
        List<String> tail = new ArrayList<>(filled);
        Collections.shuffle(tail, random);
        fixed.addAll(tail);
        return new Mix(List.copyOf(fixed));
    }

    private static String fill(String sentence, Map<String, String[]> fillings, Random random) {
        String text = sentence;
        for (Map.Entry<String, String[]> filling : fillings.entrySet()) {
            String[] words = filling.getValue();
            text = text.replace("{" + filling.getKey() + "}", words[random.nextInt(words.length)]);
        }
        return text;
    }

    /** How many different texts there are. */
    int distinct() {
        return distinct.size();
    }

    /** So many texts in a row. */
    String[] draw(int count) {
        double[] upTo = new double[distinct.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        Random random = new Random(SEED);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            int place = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            texts[i] = distinct.get(place < 0 ? -place - 1 : place);
        }
        return texts;
    }
}
