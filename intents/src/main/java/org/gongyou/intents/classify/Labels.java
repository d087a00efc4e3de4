package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongyou.intents.Example;
import org.jspecify.annotations.Nullable;

/** The labels of a model in their order, each an intent or an intent with a topic. */
final class Labels {

    private final List<String> labels;
    private final List<String> intents;
    private final @Nullable String[] topics;
    private final int[] intentOf;
    private final int outOfScope;

    private Labels(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.intents = labels.stream().map(Labels::intent).distinct().toList();
        this.topics = labels.stream().map(Labels::topic).toArray(String[]::new);
        this.intentOf =
                labels.stream().mapToInt(l -> intents.indexOf(intent(l))).toArray();
        this.outOfScope = intents.indexOf(Example.OUT_OF_SCOPE);
    }

    static Labels of(Collection<String> labels) {
        return new Labels(labels.stream().distinct().sorted().toList());
    }

    List<String> all() {
        return labels;
    }

    List<String> intents() {
        return intents;
    }

    int size() {
        return labels.size();
    }

    int number(String label) {
        return labels.indexOf(label);
    }

    /** The number of the intent that a label belongs to. */
    int intentOf(int label) {
        return intentOf[label];
    }

    /** The number of the intent for texts out of scope, or -1. */
    int outOfScope() {
        return outOfScope;
    }

    /** Probabilities of labels added up by intent. */
    double[] byIntent(double[] probabilities) {
        double[] sums = new double[intents.size()];
        for (int label = 0; label < probabilities.length; label++) {
            sums[intentOf[label]] += probabilities[label];
        }
        return sums;
    }

    /** The topic of a label, or null when it is a bare intent. */
    @Nullable
    String topicOf(int label) {
        return topics[label];
    }

    private static @Nullable String topic(String label) {
        int slash = label.indexOf('/');
        return slash < 0 ? null : label.substring(slash + 1);
    }

    private static String intent(String label) {
        int slash = label.indexOf('/');
        return slash < 0 ? label : label.substring(0, slash);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
    }

    static Labels read(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            labels.add(in.readUTF());
        }
        return new Labels(labels);
    }
}
