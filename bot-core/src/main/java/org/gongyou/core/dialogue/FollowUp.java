package org.gongyou.core.dialogue;

import java.util.Optional;

/**
 * A question that goes on about a matter without naming it: "这合法吗", "那能要多少", "去哪告". Told by rule: to the search its
 * few words would be some other matter's. The expressions are in {@code follow-ups.properties}.
 */
enum FollowUp {
    /** Help with false evidence. */
    FORGE,
    /** How likely one is to win. */
    CHANCES,
    /** Whether what is done is lawful. */
    LAWFUL,
    /** How much one gets. */
    AMOUNT,
    /** Whether one can get it back, or take them to task. */
    RECOVER,
    /** Where to go, whom to ask. */
    WHERE,
    /** What to do. */
    HOW,
    /** What to bring, what proves it. */
    DOCUMENTS,
    /** How long it takes. */
    LONG,
    /** What it costs. */
    COST;

    private static final int LONGEST = 18;
    private static final Expressions<FollowUp> EXPRESSIONS =
            Expressions.read(FollowUp.class, "follow-ups.properties", LONGEST);

    /** The question that a normalised text is, if it is one and nothing more. */
    static Optional<FollowUp> of(String normalised) {
        return EXPRESSIONS.meant(normalised);
    }
}
