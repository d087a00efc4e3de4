package org.gongyou.intents.classify;

import java.util.List;

/** The two opinions of a model, trained on the same documents. */
record Opinions(TfIdfModel tfIdf, Maxent maxent) {

    static Opinions train(List<Document> documents, Labels labels) {
        TfIdfModel tfIdf = TfIdfModel.train(documents, labels);
        List<String[]> names = documents.stream()
                .map(d -> tfIdf.vocabulary().names(d.features()))
                .toList();
        return new Opinions(
                tfIdf,
                Maxent.train(names, documents.stream().map(Document::label).toList(), labels.all()));
    }

    /** Both opinions as one, by label. */
    double[] fused(List<String> features, TfIdfModel.Judgement judgement) {
        return Probabilities.fuse(
                judgement.probabilities(),
                maxent.probabilities(tfIdf.vocabulary().names(features)));
    }
}
