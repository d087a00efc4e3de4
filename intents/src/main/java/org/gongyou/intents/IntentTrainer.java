package org.gongyou.intents;

import java.util.List;
import org.gongyou.intents.classify.Document;
import org.gongyou.intents.classify.LexicalModel;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/** Trains engines. The same examples in the same order always give the same engine. */
public final class IntentTrainer {

    private IntentTrainer() {}

    /**
     * An engine that knows the intents of these examples.
     *
     * @throws BadTrainingDataException when they have fewer than two labels
     */
    public static IntentEngine train(List<Example> examples) {
        if (examples.stream().map(Example::label).distinct().limit(2).count() < 2) {
            throw new BadTrainingDataException(List.of("training needs examples of at least two labels"));
        }
        Normaliser normaliser = new Normaliser();
        Segmenter segmenter = Segmenter.union();
        FeatureExtractor extractor = new FeatureExtractor();
        List<Document> documents = examples.stream()
                .map(example -> {
                    String normalised = normaliser.normalise(example.text());
                    return new Document(example.label(), extractor.features(normalised, segmenter.segment(normalised)));
                })
                .filter(document -> !document.features().isEmpty())
                .toList();
        return new IntentEngine(LexicalModel.train(documents));
    }
}
