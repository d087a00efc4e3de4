package org.gongyou.intents.pipeline;

import java.util.Optional;

/**
 * What speaks for and against a text being in scope.
 *
 * @param top the probability of the likeliest intent
 * @param margin by how much it is likelier than the next
 * @param outOfScope the probability of the label for texts out of scope
 * @param words what the words say
 * @param meaning what the sentence as a whole says; empty when the words were enough
 */
public record Evidence(double top, double margin, double outOfScope, Words words, Optional<Meaning> meaning) {

    /**
     * The evidence of words, each from 0 to 1.
     *
     * @param top the probability of the likeliest intent by words alone
     * @param margin by how much it is likelier than the next
     * @param nearest the similarity of the most similar training example
     * @param agreement 1 when that example has the likeliest intent, else 0
     * @param coverage the share of the text's features seen in training
     * @param outOfScope the probability of the label for texts out of scope
     * @param unanimity 1 when both lexical classifiers prefer the same intent, else 0
     */
    public record Words(
            double top,
            double margin,
            double nearest,
            double agreement,
            double coverage,
            double outOfScope,
            double unanimity) {}

    /**
     * The evidence of a sentence's vector.
     *
     * @param chosen the probability that it gives to the likeliest intent
     * @param outOfScope the probability of the label for texts out of scope
     * @param energy how strongly the regression speaks for any intent at all; unbounded
     * @param nearest cosine to the nearest example of the likeliest intents
     * @param same cosine to the nearest example of the likeliest intent
     * @param centre cosine to the centre of the likeliest intent
     * @param unanimity 1 when words alone prefer the same intent, else 0
     */
    public record Meaning(
            double chosen,
            double outOfScope,
            double energy,
            double nearest,
            double same,
            double centre,
            double unanimity) {}

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(0, 0, 0, new Words(0, 0, 0, 0, 0, 0, 0), Optional.empty());
}
