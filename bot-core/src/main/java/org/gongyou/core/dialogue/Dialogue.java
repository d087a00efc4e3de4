package org.gongyou.core.dialogue;

import java.util.function.Function;
import org.gongyou.core.service.Listing;

/** Decides one turn of a conversation. Pure: the same arguments always give the same decision. */
@FunctionalInterface
public interface Dialogue {

    /** The new state, the reply and the effects of one turn; or what must be known first. */
    Decision decide(DialogueState state, Turn turn);

    /**
     * Decides a turn to its end: whatever a decision lacks is looked up, and the turn decided again with it.
     *
     * @param listings what a service, by its id, has for the person of the turn; asked at most once for each service
     */
    default Decision decide(DialogueState state, Turn turn, Function<String, Listing> listings) {
        Turn known = turn;
        Decision decision = decide(state, known);
        while (!decision.lacks().isEmpty()) {
            for (String service : decision.lacks()) {
                known = known.with(service, listings.apply(service));
            }
            decision = decide(state, known);
        }
        return decision;
    }
}
