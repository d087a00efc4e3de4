package org.gongyou.intents;

import java.util.List;
import java.util.Optional;

/**
 * What a text was understood to mean.
 *
 * @param text as it came
 * @param normalised width folded, traditional characters simplified, white space and emoji cleaned
 * @param tokens words of the normalised text, in order
 * @param ranking intents, most likely first; confidences sum to at most 1
 * @param outOfScope none of the intents we know
 * @param entities found in the text, by position
 * @param crisis whether somebody may be in danger
 * @param bounds how sure of an intent one has to be, as learnt with the model
 * @param because how each part came about, for people; holds no more of the text than single words, but training
 *     examples in full
 */
public record Understanding(
        String text,
        String normalised,
        List<Token> tokens,
        List<RankedIntent> ranking,
        boolean outOfScope,
        List<Entity> entities,
        Crisis crisis,
        Bounds bounds,
        List<String> because) {

    public Understanding {
        tokens = List.copyOf(tokens);
        ranking = List.copyOf(ranking);
        entities = List.copyOf(entities);
        because = List.copyOf(because);
    }

    /** One with the usual bounds. */
    public Understanding(
            String text,
            String normalised,
            List<Token> tokens,
            List<RankedIntent> ranking,
            boolean outOfScope,
            List<Entity> entities,
            Crisis crisis,
            List<String> because) {
        this(text, normalised, tokens, ranking, outOfScope, entities, crisis, Bounds.USUAL, because);
    }

    /** The same with other bounds. */
    Understanding within(Bounds learnt) {
        return new Understanding(text, normalised, tokens, ranking, outOfScope, entities, crisis, learnt, because);
    }

    /** The likeliest intent, whatever its confidence; empty for a text that holds no words. */
    public Optional<RankedIntent> best() {
        return ranking.isEmpty() ? Optional.empty() : Optional.of(ranking.get(0));
    }

    /** The entities of one type, by position. */
    public List<Entity> entities(String type) {
        return entities.stream().filter(e -> e.type().equals(type)).toList();
    }
}
