package org.gongyou.intents;

import java.time.LocalDate;
import java.util.List;
import org.gongyou.intents.classify.IntentClassifier;
import org.gongyou.intents.classify.IntentModel;
import org.gongyou.intents.classify.ScopeGate;
import org.gongyou.intents.crisis.CrisisDetector;
import org.gongyou.intents.entity.EntityExtractor;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.spelling.TypoCorrector;
import org.gongyou.intents.text.DictionaryWord;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/**
 * Understands a text: which of the known intents it has, whether it has none, what it names, and whether somebody may
 * be in danger.
 *
 * <p>Immutable and safe for many threads. One whose encoder was read from a file holds it until it is closed; others need
 * no closing. Any text will do, also an empty one, broken surrogates, or ten thousand
 * characters.
 */
public final class IntentEngine implements AutoCloseable {

    private final IntentModel model;
    private final List<DictionaryWord> words;
    private final Pipeline pipeline;

    IntentEngine(IntentModel model, List<DictionaryWord> words) {
        this(model, words, new IntentClassifier(model));
    }

    /** One whose intents are ranked by another component than usual. */
    IntentEngine(IntentModel model, List<DictionaryWord> words, Component classifier) {
        this.model = model;
        this.words = List.copyOf(words);
        Segmenter segmenter = Segmenter.union().with(words);
        this.pipeline = Pipeline.of(List.of(
                new Normaliser(),
                segmenter,
                TypoCorrector.towards(segmenter),
                new FeatureExtractor(),
                classifier,
                new ScopeGate(model),
                new EntityExtractor(Regions.china()),
                CrisisDetector.standard()));
    }

    /**
     * What the text means.
     *
     * @param today the day that "yesterday" in the text is counted from
     */
    public Understanding understand(String text, LocalDate today) {
        return analyse(text, today).toUnderstanding().within(model.bounds());
    }

    /** The same with the evidence behind it, for those who measure or explain. */
    public Analysis analyse(String text, LocalDate today) {
        return pipeline.process(Analysis.of(text, today));
    }

    /** The intents it can tell apart, in alphabetical order. */
    public List<String> intents() {
        return model.intents().stream()
                .filter(intent -> !intent.equals(Example.OUT_OF_SCOPE))
                .toList();
    }

    /** The words of its own that it was trained with or was given since. */
    public List<DictionaryWord> words() {
        return words;
    }

    /**
     * An engine that knows these words of one's own instead, as soon as a {@link LiveEngine} is switched to it. What it
     * has learnt stays: a new word is cut rightly and slips are corrected towards it, but it speaks for an intent only
     * when the examples are trained again with it. To be closed as this one is.
     */
    public IntentEngine withWords(List<DictionaryWord> own) {
        return new IntentEngine(model.share(), own);
    }

    /** Lets go of an encoder that was read from a file. Close it when nobody is being answered by it any more. */
    @Override
    public void close() {
        model.close();
    }

    /** What it has learnt, to be kept by a {@link ModelStore}. */
    IntentModel model() {
        return model;
    }
}
