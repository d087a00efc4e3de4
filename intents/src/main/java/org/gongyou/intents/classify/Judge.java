package org.gongyou.intents.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
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
 */
record Judge(Pool words, Pool all, Gate enough, Gate outByWords, Gate outByAll) {

    /** For training sets too small to learn from: always asks for the meaning, and goes mostly by nearness. */
    static final Judge DEFAULT = new Judge(
            Pool.even(Experts.LEXICAL),
            Pool.even(Experts.ALL),
            new Gate(BinaryRegression.of(0, 0, 0, 0, 0, 0, 0, 0), 1),
            new Gate(BinaryRegression.of(-0.5, -0.5, -4.5, -0.5, -1.5, 0.6, 0, 2.2), 0.5),
            new Gate(
                    BinaryRegression.of(-0.3, 0, 0.6, 0, -1, 0, -0.5, 0, 0, -0.3, 0.3, 0, -8, -2, 0, 0, 0, 0, 6), 0.5));

    /** What the words of a text amount to. */
    Evidence evidence(Experts.Words judged, Labels labels) {
        double[] fused = words.fuse(judged.opinions());
        Best best = best(labels.byIntent(fused), labels);
        int byTfIdf =
                best(labels.byIntent(judged.tfIdf().probabilities()), labels).intent();
        int byMaxent = best(labels.byIntent(judged.maxent()), labels).intent();
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
        return new Evidence(best.top(), best.margin(), best.outOfScope(), evidence, Optional.empty());
    }

    /** What the words and the meaning of a text amount to. */
    Evidence evidence(Experts.Words judged, SemanticModel.Judgement meant, SemanticModel semantic, Labels labels) {
        double[] fused = all.fuse(judged.opinionsWith(meant));
        Best best = best(labels.byIntent(fused), labels);
        Evidence byWords = evidence(judged, labels);
        int wordsPrefer =
                best(labels.byIntent(words.fuse(judged.opinions())), labels).intent();
        Meaning meaning = new Meaning(
                labels.byIntent(meant.regression())[best.intent()],
                labels.outOfScope() < 0 ? 0 : labels.byIntent(meant.regression())[labels.outOfScope()],
                meant.energy(),
                semantic.nearest(fused, meant.sentence(), labels).similarity(),
                semantic.nearestOf(best.intent(), meant.sentence(), labels).similarity(),
                IntStream.range(0, labels.size())
                        .filter(label -> labels.intentOf(label) == best.intent())
                        .mapToDouble(label -> meant.cosines()[label])
                        .max()
                        .orElse(0),
                wordsPrefer == best.intent() ? 1 : 0);
        return new Evidence(best.top(), best.margin(), best.outOfScope(), byWords.words(), Optional.of(meaning));
    }

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

    private static Best best(double[] byIntent, Labels labels) {
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

    /** The likeliest intent that is not {@link org.gongyou.intents.Example#OUT_OF_SCOPE}. */
    private record Best(int intent, double top, double margin, double outOfScope) {}

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        all.write(out);
        enough.write(out);
        outByWords.write(out);
        outByAll.write(out);
    }

    static Judge read(DataInputStream in) throws IOException {
        return new Judge(Pool.read(in), Pool.read(in), Gate.read(in), Gate.read(in), Gate.read(in));
    }
}
