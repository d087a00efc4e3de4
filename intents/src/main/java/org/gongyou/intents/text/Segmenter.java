package org.gongyou.intents.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.resource.Resources;

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

    private final List<DictionaryWord> words;

    private Segmenter(List<DictionaryWord> words) {
        this.words = List.copyOf(words);
        List<String> lines = words.stream().map(DictionaryWord::line).toList();
        fingerprint = lines.size() + "-" + Integer.toHexString(lines.hashCode());
        DynamicCustomDictionary dictionary = new DynamicCustomDictionary();
        words.forEach(w -> dictionary.insert(w.word(), w.tag() + " " + w.frequency()));
        segment = HanLP.newSegment()
                .enableNameRecognize(true)
                .enableCustomDictionary(dictionary)
                .enableOffset(true);
    }

    /** The segmenter that knows the words of the union dictionary that comes with this library. */
    public static Segmenter union() {
        return Union.SEGMENTER;
    }

    /**
     * A segmenter that knows these words besides its own; a word that both have is taken from here. This one stays as
     * it is.
     */
    public Segmenter with(List<DictionaryWord> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, DictionaryWord> all = new LinkedHashMap<>();
        words.forEach(w -> all.put(w.word(), w));
        more.forEach(w -> all.put(w.word(), w));
        return new Segmenter(List.copyOf(all.values()));
    }

    /** The words that it knows besides HanLP's own. */
    public List<DictionaryWord> words() {
        return words;
    }

    /** Changes when the dictionary does: features made by another dictionary do not fit a model. */
    public String fingerprint() {
        return fingerprint;
    }

    private static final class Union {
        static final Segmenter SEGMENTER =
                new Segmenter(DictionaryFile.parse(Resources.text(Segmenter.class, "union-dictionary.txt")));
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
}
