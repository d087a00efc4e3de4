package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that has an opinion about a text, trained on the same documents. */
final class Experts {

    /** The opinions about words: tf-idf regression, maxent. */
    static final int LEXICAL = 2;
    /** The opinions about words and meaning: the lexical ones, the regression over vectors, the centres. */
    static final int ALL = 4;

    private final TfIdfModel tfIdf;
    private final Maxent maxent;
    private final @Nullable SemanticModel semantic;

    private Experts(TfIdfModel tfIdf, Maxent maxent, @Nullable SemanticModel semantic) {
        this.tfIdf = tfIdf;
        this.maxent = maxent;
        this.semantic = semantic;
    }

    /**
     * Learns from documents; from their meaning, too, when they have vectors.
     *
     * @param large whether maxent is trained as for a large set; a rehearsal trains as the performance will be
     */
    static Experts train(List<Document> documents, Labels labels, boolean large) {
        TfIdfModel tfIdf = TfIdfModel.train(documents, labels);
        List<int[]> numbers = documents.stream()
                .map(d -> tfIdf.vocabulary().numbers(d.features()))
                .toList();
        Maxent maxent =
                Maxent.train(numbers, documents.stream().map(Document::label).toList(), labels.all(), large);
        boolean meant = documents.stream().allMatch(d -> d.vector() != null);
        return new Experts(tfIdf, maxent, meant ? SemanticModel.train(documents, labels) : null);
    }

    @Nullable
    SemanticModel semantic() {
        return semantic;
    }

    TfIdfModel tfIdf() {
        return tfIdf;
    }

    Words words(List<String> features) {
        int[] numbers = tfIdf.vocabulary().numbers(features);
        return new Words(tfIdf.judge(numbers), maxent.probabilities(numbers));
    }

    /** What is made of the words of a text. */
    record Words(TfIdfModel.Judgement tfIdf, double[] maxent) {

        List<double[]> opinions() {
            return List.of(tfIdf.probabilities(), maxent);
        }

        List<double[]> opinionsWith(SemanticModel.Judgement meaning) {
            List<double[]> all = new ArrayList<>(opinions());
            all.add(meaning.regression());
            all.add(meaning.central());
            return all;
        }
    }

    void write(DataOutputStream out) throws IOException {
        tfIdf.write(out);
        maxent.write(out);
        out.writeBoolean(semantic != null);
        if (semantic != null) {
            semantic.write(out);
        }
    }

    static Experts read(DataInputStream in, Labels labels) throws IOException {
        TfIdfModel tfIdf = TfIdfModel.read(in);
        Maxent maxent = Maxent.read(in, labels.all());
        return new Experts(tfIdf, maxent, in.readBoolean() ? SemanticModel.read(in, labels) : null);
    }
}
