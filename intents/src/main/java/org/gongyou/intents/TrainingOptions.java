package org.gongyou.intents;

import java.util.List;
import java.util.Optional;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.text.DictionaryWord;

/**
 * What an engine is trained with, beside the examples.
 *
 * @param dev examples to find out with how opinions are best weighed; learnt from, too, once that is known. When there are
 *     none, some of the others take turns
 * @param background texts of every kind that belong to no intent; used only where fewer than a
 *     hundred examples are labelled {@link Example#OUT_OF_SCOPE}, since examples of one's own are better
 * @param encoder what tells the meaning of a sentence; empty to go by words alone. Whoever opened it closes it
 * @param words words of one's own, known besides those of the union dictionary; kept with the model
 */
public record TrainingOptions(
        List<Example> dev, List<String> background, Optional<SentenceEncoder> encoder, List<DictionaryWord> words) {

    public TrainingOptions {
        dev = List.copyOf(dev);
        background = List.copyOf(background);
        words = List.copyOf(words);
    }

    /** With the encoder and the background texts that come with this library. */
    public static TrainingOptions standard() {
        return new TrainingOptions(List.of(), Background.shipped(), SentenceEncoder.stock(), List.of());
    }

    /** The same with examples to weigh opinions by. */
    public TrainingOptions withDev(List<Example> examples) {
        return new TrainingOptions(examples, background, encoder, words);
    }

    /** The same with other background texts. */
    public TrainingOptions withBackground(List<String> texts) {
        return new TrainingOptions(dev, texts, encoder, words);
    }

    /** The same with another encoder, or without. */
    public TrainingOptions withEncoder(Optional<SentenceEncoder> other) {
        return new TrainingOptions(dev, background, other, words);
    }

    /** The same with words of one's own, such as {@code DictionaryFile} reads. */
    public TrainingOptions withWords(List<DictionaryWord> own) {
        return new TrainingOptions(dev, background, encoder, own);
    }
}
