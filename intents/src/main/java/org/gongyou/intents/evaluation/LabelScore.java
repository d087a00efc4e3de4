package org.gongyou.intents.evaluation;

/**
 * How well one label is recognised.
 *
 * @param support how many texts have it
 * @param precision the share of right ones among the texts that were given it
 * @param recall the share of right ones among the texts that have it
 * @param f1 their harmonic mean
 */
public record LabelScore(String label, int support, double precision, double recall, double f1) {}
