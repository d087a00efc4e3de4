package org.gongyou.intents.evaluation;

import java.util.List;
import java.util.stream.DoubleStream;
import org.gongyou.intents.Example;

/** Judgements as tests need them. */
final class Judgements {

    private Judgements() {}

    static Judgement answer(String expected, String predicted, double confidence) {
        return new Judgement(new Example(expected, "text"), predicted, confidence, "lexical", 0, false, 1);
    }

    /** Texts of one label, by how likely they are held to be out of scope; from 0.4 they are turned away. */
    static List<Judgement> scored(String label, double... scores) {
        return DoubleStream.of(scores)
                .mapToObj(s -> new Judgement(new Example(label, "text"), label, 1, "lexical", s, s >= 0.4, 1))
                .toList();
    }
}
