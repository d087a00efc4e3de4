package org.gongyou.intents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a union is asked in a day: the sentences of {@code utterances.txt}. {@link #AS_THEY_STAND} of the texts are
 * sentences without gaps, repeated by Zipf's law (the sentence of rank r comes with a probability in proportion to 1/r);
 * for the others each sentence with gaps is as likely as any other, and is filled in anew. So a kind of message is as
 * frequent as the file has sentences of it, however many ways there are to fill them in. The same seed gives the same
 * mix.
 */
final class Mix {

    /** The share of messages that somebody else has put into the very same words. */
    private static final double AS_THEY_STAND = 0.45;

    private static final long SEED = 7;
    private static final Pattern GAP = Pattern.compile("\\{([A-Z]+)}");

    private final List<String> fixed;
    private final List<String> gapped;
    private final Map<String, String[]> fillings;

    private Mix(List<String> fixed, List<String> gapped, Map<String, String[]> fillings) {
        this.fixed = List.copyOf(fixed);
        this.gapped = List.copyOf(gapped);
        this.fillings = fillings;
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
        Collections.shuffle(fixed, new Random(SEED));
        return new Mix(fixed, gapped, fillings);
    }

    /** So many texts in a row. */
    String[] draw(int count) {
        double[] upTo = new double[fixed.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        Random random = new Random(SEED);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            if (random.nextDouble() < AS_THEY_STAND) {
                int place = Arrays.binarySearch(upTo, random.nextDouble() * sum);
                texts[i] = fixed.get(place < 0 ? -place - 1 : place);
            } else {
                texts[i] = fill(gapped.get(random.nextInt(gapped.size())), random);
            }
        }
        return texts;
    }

    /** Each gap is filled on its own, also where a sentence has two of a name. */
    private String fill(String sentence, Random random) {
        Matcher gap = GAP.matcher(sentence);
        return gap.replaceAll(found -> {
            String[] words = fillings.get(found.group(1));
            return words[random.nextInt(words.length)];
        });
    }
}
