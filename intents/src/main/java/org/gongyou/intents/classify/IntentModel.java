package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.intents.Bounds;
import org.gongyou.intents.Example;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Evidence;
import org.gongyou.intents.pipeline.Stage;
import org.gongyou.intents.semantic.SentenceEncoder;

/**
 * Everything learnt from a set of examples. Immutable and safe for many threads; the same examples always give the same
 * model.
 *
 * <p>Shares its encoder until it is closed.
 *
 * <p>A cascade: the words alone are judged first, and only where they are not known to be enough, the encoder is asked
 * for the meaning, which takes ten times as long.
 */
public final class IntentModel implements AutoCloseable {

    /** A text as similar as this to an example has the same words in the same order. */
    private static final double SAME = 0.9999;

    private static final double SURE = 0.9;

    private static final int WORDS_SHOWN = 4;
    /** Chars of an example that are shown as a reason. */
    private static final int LONGEST_SHOWN = 60;

    private final Labels labels;
    /** Normalised, in the order in which the experts number them. */
    private final List<String> examples;

    private final Experts experts;
    private final Judge judge;
    private final Optional<SentenceEncoder> encoder;

    private IntentModel(
            Labels labels, List<String> examples, Experts experts, Judge judge, Optional<SentenceEncoder> encoder) {
        this.labels = labels;
        this.examples = examples;
        this.experts = experts;
        this.judge = judge;
        this.encoder = encoder.map(SentenceEncoder::share);
    }

    /**
     * Learns from documents.
     *
     * @param dev documents to find out with how the opinions are best weighed; learnt from, too, once that is known;
     *     those with other labels are left aside
     * @param encoder the one that made the documents' vectors; empty when they have none
     * @throws IllegalArgumentException when they have fewer than two labels
     */
    public static IntentModel train(List<Document> documents, List<Document> dev, Optional<SentenceEncoder> encoder) {
        Labels labels = Labels.of(documents.stream().map(Document::label).toList());
        if (labels.size() < 2) {
            throw new IllegalArgumentException("training needs examples of at least two labels, got " + labels.all());
        }
        List<Document> known =
                dev.stream().filter(d -> labels.number(d.label()) >= 0).toList();
        List<Document> all = Stream.concat(documents.stream(), known.stream()).toList();
        boolean large = Maxent.large(all.size(), labels.size());
        Judge judge = new Rehearsal(labels, documents, large).judge(known);
        return new IntentModel(
                labels,
                all.stream().map(d -> shown(d.text())).toList(),
                Experts.train(all, labels, large),
                judge,
                encoder);
    }

    /** The same model for one more user, who closes it on his own. */
    public IntentModel share() {
        return new IntentModel(labels, examples, experts, judge, encoder);
    }

    @Override
    public void close() {
        encoder.ifPresent(SentenceEncoder::close);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
    }

    /** The intents it can tell apart, the one for texts out of scope included. */
    public List<String> intents() {
        return labels.intents();
    }

    /**
     * What the model makes of a text; an empty ranking when there is nothing to go by.
     *
     * @param analysis with its wording and features
     * @param hurried whether the words answer alone where they are enough
     */
    Verdict judge(Analysis analysis, boolean hurried) {
        List<String> features = analysis.features();
        Experts.Words words = experts.words(features);
        boolean known = words.tfIdf().coverage() > 0;
        SemanticModel semantic = experts.semantic();
        if (features.isEmpty() || !known && semantic == null) {
            return new Verdict(
                    List.of(),
                    Evidence.NONE,
                    Stage.NONE,
                    List.of("intent: no feature of the text was seen in training"));
        }
        Judge.Finding byWords = judge.byWords(words, labels);
        boolean same = words.tfIdf().neighbour().similarity() > SAME;
        boolean enough = hurried
                && known
                && (same || judge.enough().passes(Signals.of(byWords.evidence().words())));
        Verdict verdict = semantic == null || enough
                ? lexical(words, byWords, same)
                : semantic(analysis, words, byWords, semantic);
        return known ? verdict.because(wordsSpeak(features, words, verdict)) : verdict;
    }

    private Verdict lexical(Experts.Words words, Judge.Finding byWords, boolean same) {
        if (same) {
            favour(words.tfIdf().neighbour().label(), byWords.fused());
        }
        return verdict(byWords, Stage.LEXICAL);
    }

    private Verdict semantic(Analysis analysis, Experts.Words words, Judge.Finding byWords, SemanticModel semantic) {
        float[] vector = analysis.vectors().of(analysis.wording(), encoder.orElseThrow());
        SemanticModel.Judgement meaning = semantic.judge(vector);
        Verdict verdict = verdict(judge.byAll(byWords, words, meaning, labels), Stage.SEMANTIC);
        int intent = labels.intents().indexOf(verdict.ranking().get(0).intent());
        MeaningIndex.Neighbour nearest = meaning.nearestOf(intent);
        return verdict.because("meaning: " + Probabilities.hundredths(labels.byIntent(meaning.regression())[intent])
                + " by regression over the sentence's vector; nearest example "
                + Probabilities.hundredths(nearest.similarity())
                + quoted(nearest.number()));
    }

    private Verdict verdict(Judge.Finding finding, Stage stage) {
        List<RankedIntent> ranking = ranking(finding.fused());
        RankedIntent best = ranking.get(0);
        String reason =
                "intent: " + best.intent() + ' ' + Probabilities.hundredths(best.confidence()) + ", stage " + stage;
        return new Verdict(ranking, finding.evidence(), stage, List.of(reason));
    }

    /** Which words speak for the best intent, which example is nearest, and how sure the words alone are. */
    private String wordsSpeak(List<String> features, Experts.Words words, Verdict verdict) {
        RankedIntent best = verdict.ranking().get(0);
        int label = labels.number(best.topic() == null ? best.intent() : best.intent() + "/" + best.topic());
        NearestExamples.Neighbour nearest = words.tfIdf().neighbour();
        return "words: " + String.join(", ", experts.tfIdf().tellingWords(features, label, WORDS_SHOWN))
                + "; " + Probabilities.hundredths(verdict.evidence().words().top())
                + " by maxent and tf-idf regression; nearest example " + Probabilities.hundredths(nearest.similarity())
                + quoted(nearest.number()) + "; " + Math.round(words.tfIdf().coverage() * 100) + " % known";
    }

    private String quoted(int example) {
        return example < 0 ? "" : " \"" + examples.get(example) + "\"";
    }

    private static void favour(int label, double[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = probabilities[i] * (1 - SURE) + (i == label ? SURE : 0);
        }
    }

    private List<RankedIntent> ranking(double[] probabilities) {
        double[] byIntent = labels.byIntent(probabilities);
        int[] likeliest = likeliestLabels(probabilities);
        List<RankedIntent> ranking = new ArrayList<>(byIntent.length);
        for (int intent = 0; intent < byIntent.length; intent++) {
            ranking.add(new RankedIntent(
                    labels.intents().get(intent), Math.min(1, byIntent[intent]), labels.topicOf(likeliest[intent])));
        }
        ranking.sort(Comparator.comparingDouble(RankedIntent::confidence).reversed());
        return ranking;
    }

    /** By intent, the likeliest of its labels. */
    private int[] likeliestLabels(double[] probabilities) {
        int[] likeliest = new int[labels.intents().size()];
        Arrays.fill(likeliest, -1);
        for (int label = 0; label < probabilities.length; label++) {
            int intent = labels.intentOf(label);
            if (likeliest[intent] < 0 || probabilities[label] > probabilities[likeliest[intent]]) {
                likeliest[intent] = label;
            }
        }
        return likeliest;
    }

    /** How likely a text is out of scope, from 0 to 1. */
    double outOfScope(Evidence evidence) {
        return judge.outOfScope(evidence);
    }

    /** How sure one has to be to act. */
    public Bounds bounds() {
        return judge.bounds();
    }

    /** The score above which a text counts as out of scope. */
    double threshold(Evidence evidence) {
        return judge.threshold(evidence);
    }

    /** Intents, likeliest first ({@link Example#OUT_OF_SCOPE} among them), and what they rest on. */
    record Verdict(List<RankedIntent> ranking, Evidence evidence, Stage stage, List<String> because) {

        Verdict because(String reason) {
            List<String> more = new ArrayList<>(because);
            more.add(reason);
            return new Verdict(ranking, evidence, stage, more);
        }
    }

    /** Writes the model without the encoder; {@link #read} gives it back. */
    public void write(DataOutputStream out) throws IOException {
        labels.write(out);
        out.writeInt(examples.size());
        for (String example : examples) {
            out.writeUTF(example);
        }
        judge.write(out);
        experts.write(out);
    }

    /** Reads what {@link #write} wrote, for use with the encoder that it was trained with. */
    public static IntentModel read(DataInputStream in, Optional<SentenceEncoder> encoder) throws IOException {
        Labels labels = Labels.read(in);
        int size = in.readInt();
        List<String> examples = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            examples.add(in.readUTF());
        }
        Judge judge = Judge.read(in);
        Experts experts = Experts.read(in, labels);
        if (experts.semantic() != null && encoder.isEmpty()) {
            throw new IOException("the model was trained with an encoder, and there is none");
        }
        return new IntentModel(labels, List.copyOf(examples), experts, judge, encoder);
    }
}
