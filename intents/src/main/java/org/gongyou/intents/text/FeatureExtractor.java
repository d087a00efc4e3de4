package org.gongyou.intents.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * Turns a text into features: words, pairs of neighbouring words, and runs of one to three characters.
 *
 * <p>Characters catch what segmentation gets wrong, words catch what characters blur; together they beat either alone.
 * Punctuation and white space do not count, and long numbers are all the same number.
 */
public final class FeatureExtractor implements Component {

    /** What the feature of a single word begins with. */
    public static final String WORD = "w:";

    /** What classifiers see of a long text: its beginning. */
    static final int LONGEST = 500;

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}[Xx]?");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}#]+");
    private static final int LONGEST_GRAM = 3;

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.FEATURES);
    }

    @Override
    public Analysis process(Analysis analysis) {
        return analysis.withFeatures(features(analysis.wording(), analysis.tokens()));
    }

    /** The features of a normalised text and its words, with repetitions. */
    public List<String> features(String normalised, List<Token> tokens) {
        List<String> features = new ArrayList<>();
        addWords(tokens, features);
        addGrams(normalised, features);
        return features;
    }

    private static void addWords(List<Token> tokens, List<String> features) {
        String previous = "^";
        for (Token token : tokens) {
            if (token.start() >= LONGEST) {
                break;
            }
            String word = simple(token.word());
            if (!word.isEmpty()) {
                features.add(WORD + word);
                features.add("p:" + previous + "_" + word);
                previous = word;
            }
        }
        if (!previous.equals("^")) {
            features.add("p:" + previous + "_$");
        }
    }

    private static void addGrams(String normalised, List<String> features) {
        String simple = simple(normalised.substring(0, Math.min(LONGEST, normalised.length())));
        if (simple.isEmpty()) {
            return;
        }
        String text = "^" + simple + "$";
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST_GRAM); end++) {
                if (end - start > 1 || text.charAt(start) != '^' && text.charAt(start) != '$') {
                    features.add("c:" + text.substring(start, end));
                }
            }
        }
    }

    private static String simple(String text) {
        if (text.chars().allMatch(FeatureExtractor::plain)) {
            return text;
        }
        String numbersAlike = LONG_NUMBER.matcher(text).replaceAll("#");
        return NO_LETTER.matcher(numbersAlike).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether a character is an everyday Chinese one, of which nothing is left out. */
    private static boolean plain(int c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }
}
