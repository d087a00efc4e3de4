package org.gongyou.intents.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * Cuts a text into words with HanLP and a dictionary of the union's own words. The dictionary belongs to this segmenter
 * alone: other users of HanLP in the same process do not see it.
 *
 * <p>Only the first {@value #LONGEST} chars are cut; what follows has no tokens.
 */
public final class Segmenter implements Component {

    static final int LONGEST = 2_000;

    private final Segment segment;
    private final String fingerprint;

    private Segmenter(List<String> words) {
        fingerprint = words.size() + "-" + Integer.toHexString(words.hashCode());
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        words.forEach(line -> insert(dictionary, line));
        segment = HanLP.newSegment()
                .enableNameRecognize(true)
                .enableCustomDictionary(dictionary)
                .enableOffset(true);
    }

    /** The segmenter that knows the words of the union dictionary that comes with this library. */
    public static Segmenter union() {
        return Union.SEGMENTER;
    }

    /** Changes when the dictionary does: features made by another dictionary do not fit a model. */
    public String fingerprint() {
        return fingerprint;
    }

    private static final class Union {
        static final Segmenter SEGMENTER = new Segmenter(unionWords());
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        return analysis.withTokens(segment(analysis.normalised()));
    }

    /** The words of a normalised text, in order, without white space. */
    public List<Token> segment(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Token> tokens = new ArrayList<>();
        for (Term term : segment.seg(cut)) {
            if (!term.word.isBlank()) {
                tokens.add(new Token(term.word, String.valueOf(term.nature), term.offset));
            }
        }
        return tokens;
    }

    private static void insert(DynamicCustomDictionary dictionary, String line) {
        String[] fields = line.split(" ");
        dictionary.insert(fields[0], fields[2] + " " + fields[1]);
    }

    private static List<String> unionWords() {
        try (InputStream stream = Segmenter.class.getResourceAsStream("union-dictionary.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the resource union-dictionary.txt is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
