package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongyou.intents.Example;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.pipeline.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Everything learnt from a set of examples. Immutable and safe for many threads; the same examples always give the same
 * model.
 */
public final class LexicalModel {

    /** A text as similar as this to an example has the same words in the same order. */
    private static final double SAME = 0.9999;

    private static final double SURE = 0.9;

    private final Labels labels;
    private final Opinions opinions;
    private final double temperature;
    private final Gate gate;

    private LexicalModel(Labels labels, Opinions opinions, double temperature, Gate gate) {
        this.labels = labels;
        this.opinions = opinions;
        this.temperature = temperature;
        this.gate = gate;
    }

    /**
     * Learns from documents.
     *
     * @throws IllegalArgumentException when they have fewer than two labels
     */
    public static LexicalModel train(List<Document> documents) {
        Labels labels = Labels.of(documents.stream().map(Document::label).toList());
        if (labels.size() < 2) {
            throw new IllegalArgumentException("training needs examples of at least two labels, got " + labels.all());
        }
        return new LexicalModel(
                labels,
                Opinions.train(documents, labels),
                Temperature.of(documents, labels),
                new GateTrainer(labels, documents).train());
    }

    /** The intents it can tell apart, the one for texts out of scope included. */
    public List<String> intents() {
        return labels.intents();
    }

    /** What the model makes of a text's features; an empty ranking when it knows none of them. */
    Verdict judge(List<String> features) {
        TfIdfModel.Judgement judgement = opinions.tfIdf().judge(features);
        if (judgement.evidence().coverage() == 0) {
            return new Verdict(List.of(), Evidence.NONE);
        }
        double[] fused = Probabilities.withTemperature(opinions.fused(features, judgement), temperature);
        if (judgement.neighbour().similarity() > SAME) {
            favour(judgement.neighbour().label(), fused);
        }
        return new Verdict(ranking(fused), judgement.evidence());
    }

    private static void favour(int label, double[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = probabilities[i] * (1 - SURE) + (i == label ? SURE : 0);
        }
    }

    private List<RankedIntent> ranking(double[] probabilities) {
        double[] byIntent = labels.byIntent(probabilities);
        List<RankedIntent> ranking = new ArrayList<>();
        for (int intent = 0; intent < byIntent.length; intent++) {
            ranking.add(new RankedIntent(
                    labels.intents().get(intent), Math.min(1, byIntent[intent]), topic(intent, probabilities)));
        }
        ranking.sort(Comparator.comparingDouble(RankedIntent::confidence).reversed());
        return ranking;
    }

    /** The topic of the likeliest label of an intent, or null when that label is the bare intent. */
    private @Nullable String topic(int intent, double[] probabilities) {
        int best = -1;
        for (int label = 0; label < probabilities.length; label++) {
            if (labels.intentOf(label) == intent && (best < 0 || probabilities[label] > probabilities[best])) {
                best = label;
            }
        }
        String label = labels.all().get(best);
        int slash = label.indexOf('/');
        return slash < 0 ? null : label.substring(slash + 1);
    }

    /** How likely a text is out of scope, from 0 to 1. */
    double outOfScope(Evidence evidence) {
        return gate.score(evidence);
    }

    /** The score above which a text counts as out of scope. */
    double threshold() {
        return gate.threshold();
    }

    /** Intents, likeliest first ({@link Example#OUT_OF_SCOPE} among them), and the evidence for the gate. */
    record Verdict(List<RankedIntent> ranking, Evidence evidence) {}

    /** Writes the model; {@link #read} gives it back. */
    public void write(DataOutputStream out) throws IOException {
        labels.write(out);
        out.writeDouble(temperature);
        gate.write(out);
        opinions.tfIdf().write(out);
        opinions.maxent().write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static LexicalModel read(DataInputStream in) throws IOException {
        Labels labels = Labels.read(in);
        double temperature = in.readDouble();
        Gate gate = Gate.read(in);
        TfIdfModel tfIdf = TfIdfModel.read(in, labels);
        return new LexicalModel(labels, new Opinions(tfIdf, Maxent.read(in, labels.all())), temperature, gate);
    }
}
