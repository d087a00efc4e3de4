package org.gongyou.intents.evaluation;

import org.gongyou.intents.Example;

/**
 * What an engine made of one text whose label is known.
 *
 * @param example the text and its right label
 * @param predicted the likeliest label, whether or not the text was turned away; {@link Example#OUT_OF_SCOPE} for a text
 *     in which nothing was found, and for one that has this label and was turned away
 * @param confidence in the likeliest intent
 * @param stage what gave the answer: lexical, semantic or cache
 * @param outOfScope how likely the text belongs to no intent
 * @param rejected whether it was turned away at the gate's own threshold
 * @param millis how long the whole understanding took
 */
public record Judgement(
        Example example,
        String predicted,
        double confidence,
        String stage,
        double outOfScope,
        boolean rejected,
        double millis) {

    /** Whether the prediction is the right label. */
    public boolean right() {
        return example.label().equals(predicted);
    }

    /** Whether the text belongs to one of the intents. */
    public boolean inScope() {
        return !example.intent().equals(Example.OUT_OF_SCOPE);
    }
}
