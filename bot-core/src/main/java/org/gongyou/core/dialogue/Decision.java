package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Set;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a turn.
 *
 * @param reply null when nothing is to be said, as to somebody who has just left
 * @param because the steps of the decision, for the console; holds no words of the person
 * @param lacks services of which the turn must know what they have on offer before it can be decided; while there are
 *     any, the rest means nothing
 */
public record Decision(
        DialogueState state,
        @Nullable OutboundMessage reply,
        List<Effect> effects,
        List<Reason> because,
        Set<String> lacks) {

    public Decision {
        effects = List.copyOf(effects);
        because = List.copyOf(because);
        lacks = Set.copyOf(lacks);
    }

    public Decision(DialogueState state, @Nullable OutboundMessage reply, List<Effect> effects, List<Reason> because) {
        this(state, reply, effects, because, Set.of());
    }
}
