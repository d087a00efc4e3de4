package org.gongyou.intents.classify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.maxent.GISTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

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
    private final int[] outcomes;

    private Maxent(AbstractModel model, List<String> labels) {
        this.model = model;
        this.outcomes = labels.stream().mapToInt(model::getIndex).toArray();
    }

    /** Whether a set is too large for the quasi-Newton trainer. */
    static boolean large(int documents, int labels) {
        return (long) documents * labels > LARGE;
    }

    /** Learns from feature names and the label of each. */
    static Maxent train(List<String[]> documents, List<String> documentLabels, List<String> labels, boolean large) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            events.add(new Event(documentLabels.get(i), documents.get(i)));
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
    double[] probabilities(String[] features) {
        double[] raw = ((MaxentModel) model).eval(features);
        double[] ordered = new double[outcomes.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = outcomes[i] < 0 ? 0 : raw[outcomes[i]];
        }
        return ordered;
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
