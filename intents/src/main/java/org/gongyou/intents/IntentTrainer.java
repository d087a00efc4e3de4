package org.gongyou.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongyou.intents.classify.Document;
import org.gongyou.intents.classify.IntentModel;
import org.gongyou.intents.spelling.Correction;
import org.gongyou.intents.spelling.TypoCorrector;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.jspecify.annotations.Nullable;

/** Trains engines. The same examples in the same order always give the same engine. */
public final class IntentTrainer {

    private static final int LEAST_BACKGROUND = 100;

    private final TrainingOptions options;
    private final Normaliser normaliser = new Normaliser();
    private final Segmenter segmenter;
    private final TypoCorrector corrector;
    private final FeatureExtractor extractor = new FeatureExtractor();

    private IntentTrainer(TrainingOptions options) {
        this.options = options;
        this.segmenter = Segmenter.union().with(options.words());
        this.corrector = TypoCorrector.towards(segmenter);
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
        Set<String> labels = examples.stream().map(Example::label).collect(Collectors.toSet());
        if (labels.size() < 2 || examples.stream().allMatch(e -> e.intent().equals(Example.OUT_OF_SCOPE))) {
            throw new BadTrainingDataException(
                    List.of("training needs examples of at least two labels, one of them an intent"));
        }
        return new IntentTrainer(options).learn(examples);
    }

    private IntentEngine learn(List<Example> examples) {
        List<Example> all = new ArrayList<>(examples);
        long own = examples.stream()
                .filter(e -> e.intent().equals(Example.OUT_OF_SCOPE))
                .count();
        if (own < LEAST_BACKGROUND) {
            background(examples.size()).forEach(text -> all.add(new Example(Example.OUT_OF_SCOPE, text)));
        }
        List<Document> documents = documents(all);
        refuseSpeechless(examples, documents);
        IntentModel model = IntentModel.train(documents, documents(options.dev()), options.encoder());
        return new IntentEngine(model, options.words());
    }

    /** A label whose examples hold nothing but signs would vanish without a word. */
    private static void refuseSpeechless(List<Example> examples, List<Document> documents) {
        Set<String> learnt = documents.stream().map(Document::label).collect(Collectors.toSet());
        List<String> faults = examples.stream()
                .map(Example::label)
                .distinct()
                .filter(label -> !learnt.contains(label))
                .map(label -> label + ": none of its examples holds a word; add one that does")
                .toList();
        if (!faults.isEmpty()) {
            throw new BadTrainingDataException(faults);
        }
    }

    /** As many texts as there are examples, and no fewer than it takes to learn from, drawn evenly from all. */
    private List<String> background(int examples) {
        List<String> all = options.background();
        int wanted = Math.min(all.size(), Math.max(LEAST_BACKGROUND, examples));
        return IntStream.range(0, wanted)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / wanted)))
                .toList();
    }

    private String wording(String text) {
        String normalised = normaliser.normalise(text);
        return Correction.apply(normalised, corrector.correct(normalised));
    }

    private List<Document> documents(List<Example> examples) {
        List<String> texts = examples.stream().map(e -> wording(e.text())).toList();
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
