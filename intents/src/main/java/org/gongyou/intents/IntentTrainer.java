package org.gongyou.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongyou.intents.classify.Document;
import org.gongyou.intents.classify.IntentModel;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.jspecify.annotations.Nullable;

/** Trains engines. The same examples in the same order always give the same engine. */
public final class IntentTrainer {

    private static final int LEAST_BACKGROUND = 100;

    private final TrainingOptions options;
    private final Normaliser normaliser = new Normaliser();
    private final Segmenter segmenter = Segmenter.union();
    private final FeatureExtractor extractor = new FeatureExtractor();

    private IntentTrainer(TrainingOptions options) {
        this.options = options;
    }

    /**
     * An engine that knows the intents of these examples.
     *
     * @throws BadTrainingDataException when they have fewer than two labels
     */
    public static IntentEngine train(List<Example> examples) {
        return train(examples, TrainingOptions.standard());
    }

    /**
     * An engine that knows the intents of these examples.
     *
     * @throws BadTrainingDataException when they have fewer than two labels
     */
    public static IntentEngine train(List<Example> examples, TrainingOptions options) {
        if (examples.stream().map(Example::label).distinct().limit(2).count() < 2) {
            throw new BadTrainingDataException(List.of("training needs examples of at least two labels"));
        }
        return new IntentTrainer(options).learn(examples);
    }

    private IntentEngine learn(List<Example> examples) {
        List<Example> all = new ArrayList<>(examples);
        if (examples.stream().noneMatch(e -> e.intent().equals(Example.OUT_OF_SCOPE))) {
            background(examples.size()).forEach(text -> all.add(new Example(Example.OUT_OF_SCOPE, text)));
        }
        return new IntentEngine(IntentModel.train(documents(all), documents(options.dev()), options.encoder()));
    }

    /** As many texts as there are examples, and no fewer than it takes to learn from, drawn evenly from all. */
    private List<String> background(int examples) {
        List<String> all = options.background();
        int wanted = Math.min(all.size(), Math.max(LEAST_BACKGROUND, examples));
        return IntStream.range(0, wanted)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / wanted)))
                .toList();
    }

    private List<Document> documents(List<Example> examples) {
        List<String> texts =
                examples.stream().map(e -> normaliser.normalise(e.text())).toList();
        Optional<List<float[]>> vectors = options.encoder().map(encoder -> encoder.encodeAll(texts));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            float @Nullable [] vector = vectors.isPresent() ? vectors.get().get(i) : null;
            List<String> features = extractor.features(text, segmenter.segment(text));
            if (!features.isEmpty()) {
                documents.add(new Document(examples.get(i).label(), text, features, vector));
            }
        }
        return documents;
    }
}
