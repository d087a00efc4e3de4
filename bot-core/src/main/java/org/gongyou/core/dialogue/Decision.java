package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a turn.
 *
 * @param reply null when nothing is to be said, as to somebody who has just left
 * @param because the steps of the decision, for the console; holds no words of the person
 */
public record Decision(
        DialogueState state, @Nullable OutboundMessage reply, List<Effect> effects, List<Reason> because) {

    public Decision {
        effects = List.copyOf(effects);
        because = List.copyOf(because);
    }
}
