package org.gongyou.intents.evaluation;

/**
 * One kind of mistake.
 *
 * @param expected the right label
 * @param predicted the label given instead
 * @param count how often
 */
public record Confusion(String expected, String predicted, int count) {}
