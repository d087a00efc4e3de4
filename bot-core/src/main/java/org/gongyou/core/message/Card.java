package org.gongyou.core.message;

import java.util.List;

/**
 * A result as channels with cards show it: the main thing at a glance, how it came about when it is unfolded. Everything on it stands in the
 * bubble's text as well, for channels that have only text.
 *
 * @param headline the result in one sentence
 * @param steps how it came about, in order
 * @param warnings what the result leaves open
 * @param note what is said with every result
 * @param covers the part of the bubble's text that the card stands for, word for word
 */
public record Card(String headline, List<Step> steps, List<String> warnings, String note, String covers) {

    public Card {
        steps = steps == null ? List.of() : List.copyOf(steps);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /**
     * One step.
     *
     * @param formula how the value came about, with the figures put in
     * @param value with its unit; empty where a rule is told without one
     * @param basis the articles behind it
     */
    public record Step(String label, String formula, String value, String basis) {}
}
