package org.gongyou.intents.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.gongyou.intents.Example;
import org.gongyou.intents.evaluation.Latency;
import org.gongyou.intents.evaluation.Scores;

/**
 * How a system did.
 *
 * @param settings what was chosen by the development set, if anything
 */
record Result(double accuracy, double macroF1, double trainingSeconds, Latency latency, String settings) {

    /** Scores what was predicted for these examples. */
    static Result of(List<Example> test, List<String> predicted, double trainingSeconds, Latency latency) {
        if (test.size() != predicted.size()) {
            throw new IllegalStateException(predicted.size() + " answers to " + test.size() + " texts");
        }
        Scores scores = new Scores();
        IntStream.range(0, test.size()).forEach(i -> scores.add(test.get(i).label(), predicted.get(i)));
        return new Result(scores.accuracy(), scores.macroF1(), trainingSeconds, latency, "");
    }

    Result with(String chosen) {
        return new Result(accuracy, macroF1, trainingSeconds, latency, chosen);
    }
}
