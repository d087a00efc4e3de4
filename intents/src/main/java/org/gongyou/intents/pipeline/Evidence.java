package org.gongyou.intents.pipeline;

/**
 * What speaks for and against a text being in scope, each from 0 to 1.
 *
 * @param top the probability of the likeliest intent
 * @param margin by how much it is likelier than the next
 * @param nearest the similarity of the most similar training example
 * @param agreement 1 when that example has the likeliest intent, else 0
 * @param coverage the share of the text's features seen in training
 * @param outOfScope the probability of the label for texts out of scope
 */
public record Evidence(
        double top, double margin, double nearest, double agreement, double coverage, double outOfScope) {

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, 0);
}
