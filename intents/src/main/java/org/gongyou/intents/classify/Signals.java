package org.gongyou.intents.classify;

import org.gongyou.intents.pipeline.Evidence;
import org.gongyou.intents.pipeline.Evidence.Meaning;
import org.gongyou.intents.pipeline.Evidence.Words;

/** Evidence as the numbers that gates are learnt over. */
final class Signals {

    private Signals() {}

    static double[] of(Words words) {
        return new double[] {
            Probabilities.logit(words.top()) / 3,
            words.margin(),
            words.nearest(),
            words.agreement(),
            words.coverage(),
            Probabilities.logit(words.outOfScope()) / 3,
            words.unanimity()
        };
    }

    static double[] of(Evidence evidence, Meaning meaning) {
        Words words = evidence.words();
        return new double[] {
            Probabilities.logit(evidence.top()) / 3,
            evidence.margin(),
            Probabilities.logit(evidence.outOfScope()) / 3,
            Probabilities.logit(words.top()) / 3,
            words.nearest(),
            words.agreement(),
            words.coverage(),
            Probabilities.logit(words.outOfScope()) / 3,
            words.unanimity(),
            Probabilities.logit(meaning.chosen()) / 3,
            Probabilities.logit(meaning.outOfScope()) / 3,
            meaning.energy() / 5,
            meaning.nearest(),
            meaning.same(),
            meaning.centre(),
            meaning.unanimity(),
            meaning.same() * words.agreement(),
            meaning.nearest() * meaning.nearest(),
        };
    }
}
