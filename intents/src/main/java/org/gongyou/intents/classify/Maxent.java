package org.gongyou.intents.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/**
 * A maximum entropy model of Apache OpenNLP.
 *
 * <p>Trained by its quasi-Newton trainer with an L2 prior, which with few examples an intent is seven points better than
 * its iterative scaling; sets too large for that take iterative scaling, stopped early, since it overfits.
 */
final class Maxent {

    /** Examples times labels above which quasi-Newton takes minutes. */
    private static final long LARGE = 80_000;

    private static final int QUASI_NEWTON_ITERATIONS = 35;
    private static final int SCALING_ITERATIONS = 10;

    private final AbstractModel model;
    /** By the number of the feature; null for one that says nothing. */
    private final @Nullable Context[] contexts;

    private final int[] outcomes;

    private Maxent(AbstractModel model, List<String> labels) {
        this.model = model;
        this.contexts = contexts(model);
        this.outcomes = labels.stream().mapToInt(model::getIndex).toArray();
    }

    /** What the model knows about features, so that they need not be looked up by name each time. */
    private static @Nullable Context[] contexts(AbstractModel model) {
        Map<?, ?> byName = (Map<?, ?>) model.getDataStructures()[1];
        int size = byName.keySet().stream()
                        .mapToInt(name -> number((String) name))
                        .max()
                        .orElse(-1)
                + 1;
        @Nullable Context[] contexts = new Context[size];
        byName.forEach((name, context) -> contexts[number((String) name)] = (Context) context);
        return contexts;
    }

    private static String name(int number) {
        return Integer.toString(number, Character.MAX_RADIX);
    }

    private static int number(String name) {
        return Integer.parseInt(name, Character.MAX_RADIX);
    }

    /** Whether a set is too large for the quasi-Newton trainer. */
    static boolean large(int documents, int labels) {
        return (long) documents * labels > LARGE;
    }

    /** Learns from the numbers of features and the label of each. */
    static Maxent train(List<int[]> documents, List<String> documentLabels, List<String> labels, boolean large) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String[] names = Arrays.stream(documents.get(i))
                    .filter(number -> number >= 0)
                    .mapToObj(Maxent::name)
                    .toArray(String[]::new);
            events.add(new Event(documentLabels.get(i), names));
        }
        try {
            return new Maxent(large ? byScaling(events) : byQuasiNewton(events), labels);
        } catch (IOException e) {
            throw new IllegalStateException("training from memory cannot fail to read", e);
        }
    }

    private static AbstractModel byQuasiNewton(List<Event> events) throws IOException {
        TrainingParameters parameters = parameters(QUASI_NEWTON_ITERATIONS);
        parameters.put(QNTrainer.L2COST_PARAM, 1.0);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return (AbstractModel) trainer.trainModel(QUASI_NEWTON_ITERATIONS, index(events, parameters));
    }

    private static AbstractModel byScaling(List<Event> events) throws IOException {
        TrainingParameters parameters = parameters(SCALING_ITERATIONS);
        GISTrainer trainer = new GISTrainer();
        trainer.init(parameters, new HashMap<>());
        return trainer.trainModel(SCALING_ITERATIONS, index(events, parameters));
    }

    private static TrainingParameters parameters(int iterations) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        return parameters;
    }

    private static OnePassDataIndexer index(List<Event> events, TrainingParameters parameters) throws IOException {
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        return indexer;
    }

    /** The probability of each label, in the order of the labels given in training. */
    double[] probabilities(int[] features) {
        double[] scores = new double[model.getNumOutcomes()];
        for (int feature : features) {
            Context context = feature < 0 || feature >= contexts.length ? null : contexts[feature];
            if (context != null) {
                add(context, scores);
            }
        }
        Probabilities.softmax(scores);
        double[] ordered = new double[outcomes.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = outcomes[i] < 0 ? 0 : scores[outcomes[i]];
        }
        return ordered;
    }

    private static void add(Context context, double[] scores) {
        int[] numbers = context.getOutcomes();
        double[] parameters = context.getParameters();
        for (int i = 0; i < numbers.length; i++) {
            scores[numbers[i]] += parameters[i];
        }
    }

    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    static Maxent read(DataInputStream in, List<String> labels) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        BinaryFileDataReader reader = new BinaryFileDataReader(new ByteArrayInputStream(bytes));
        return new Maxent(new GenericModelReader(reader).getModel(), labels);
    }
}
