package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.gongyou.intents.Bounds;
import org.gongyou.intents.Example;
import org.gongyou.intents.pipeline.Evidence;
import org.gongyou.intents.pipeline.Evidence.Meaning;
import org.gongyou.intents.pipeline.Evidence.Words;

/**
 * How opinions become a verdict: what each counts, when the words alone are enough, and when a text is out of scope. All
 * of it is learnt by {@link Rehearsal} from texts that the experts had not seen.
 *
 * @param words weighs the lexical opinions
 * @param all weighs the lexical and the semantic opinions
 * @param enough whether the words alone will be right about a text in scope
 * @param outByWords whether a text is out of scope, where the words were enough
 * @param outByAll the same, where they were not
 * @param bounds how sure one has to be to act
 */
record Judge(Pool words, Pool all, Gate enough, Gate outByWords, Gate outByAll, Bounds bounds) {

    /** For training sets too small to learn from: always asks for the meaning, and goes mostly by nearness. */
    static final Judge DEFAULT = new Judge(
            Pool.even(Experts.LEXICAL),
            Pool.even(Experts.ALL),
            new Gate(BinaryRegression.of(0, 0, 0, 0, 0, 0, 0, 0), 1),
            new Gate(BinaryRegression.of(-0.5, -0.5, -4.5, -0.5, -1.5, 0.6, 0, 2.2), 0.5),
            new Gate(BinaryRegression.of(-0.3, 0, 0.6, 0, -1, 0, -0.5, 0, 0, -0.3, 0.3, 0, -8, -2, 0, 0, 0, 0, 6), 0.5),
            Bounds.USUAL);

    /** What the words of a text amount to. */
    Finding byWords(Experts.Words judged, Labels labels) {
        double[] fused = words.fuse(judged.opinions());
        Best best = best(fused, labels);
        int byTfIdf = best(judged.tfIdf().probabilities(), labels).intent();
        int byMaxent = best(judged.maxent(), labels).intent();
        NearestExamples.Neighbour neighbour = judged.tfIdf().neighbour();
        boolean agrees = neighbour.similarity() > 0 && labels.intentOf(neighbour.label()) == best.intent();
        Words evidence = new Words(
                best.top(),
                best.margin(),
                neighbour.similarity(),
                agrees ? 1 : 0,
                judged.tfIdf().coverage(),
                best.outOfScope(),
                byTfIdf == byMaxent ? 1 : 0);
        return finding(fused, best, evidence, Optional.empty());
    }

    /** What the words and the meaning of a text amount to. */
    Finding byAll(Finding byWords, Experts.Words judged, SemanticModel.Judgement meant, Labels labels) {
        double[] fused = all.fuse(judged.opinionsWith(meant));
        Best best = best(fused, labels);
        double[] byIntent = labels.byIntent(meant.regression());
        Meaning meaning = new Meaning(
                byIntent[best.intent()],
                labels.outOfScope() < 0 ? 0 : byIntent[labels.outOfScope()],
                meant.energy(),
                meant.nearest(fused).similarity(),
                meant.nearestOf(best.intent()).similarity(),
                meant.toCentre(best.intent()),
                byWords.intent() == best.intent() ? 1 : 0);
        return finding(fused, best, byWords.evidence().words(), Optional.of(meaning));
    }

    private static Finding finding(double[] fused, Best best, Words words, Optional<Meaning> meaning) {
        return new Finding(
                fused, best.intent(), new Evidence(best.top(), best.margin(), best.outOfScope(), words, meaning));
    }

    /**
     * What opinions amount to.
     *
     * @param fused probabilities by label
     * @param intent the number of the likeliest intent in scope
     */
    record Finding(double[] fused, int intent, Evidence evidence) {}

    /** How likely a text with this evidence is out of scope, from 0 to 1. */
    double outOfScope(Evidence evidence) {
        return evidence.meaning()
                .map(meaning -> outByAll.score(Signals.of(evidence, meaning)))
                .orElseGet(() -> outByWords.score(Signals.of(evidence.words())));
    }

    /** The score above which a text with such evidence counts as out of scope. */
    double threshold(Evidence evidence) {
        return evidence.meaning().isPresent() ? outByAll.threshold() : outByWords.threshold();
    }

    private static Best best(double[] probabilities, Labels labels) {
        double[] byIntent = labels.byIntent(probabilities);
        int best = -1;
        double second = 0;
        for (int intent = 0; intent < byIntent.length; intent++) {
            if (intent == labels.outOfScope()) {
                continue;
            }
            if (best < 0 || byIntent[intent] > byIntent[best]) {
                second = best < 0 ? 0 : byIntent[best];
                best = intent;
            } else {
                second = Math.max(second, byIntent[intent]);
            }
        }
        double out = labels.outOfScope() < 0 ? 0 : byIntent[labels.outOfScope()];
        return new Best(best, byIntent[best], byIntent[best] - second, out);
    }

    /** The likeliest intent that is not {@link Example#OUT_OF_SCOPE}. */
    private record Best(int intent, double top, double margin, double outOfScope) {}

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        all.write(out);
        enough.write(out);
        outByWords.write(out);
        outByAll.write(out);
        out.writeDouble(bounds.act());
        out.writeDouble(bounds.actInForm());
        out.writeDouble(bounds.ask());
        out.writeDouble(bounds.name());
    }

    /** The same with other bounds. */
    Judge with(Bounds learnt) {
        return new Judge(words, all, enough, outByWords, outByAll, learnt);
    }

    static Judge read(DataInputStream in) throws IOException {
        return new Judge(
                Pool.read(in),
                Pool.read(in),
                Gate.read(in),
                Gate.read(in),
                Gate.read(in),
                new Bounds(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }
}
