package org.gongyou.core;

import java.util.List;
import java.util.function.BiFunction;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.OutboundMessage;

/** A dialogue that says what the test tells it to; an echo unless told otherwise. */
public final class ScriptedDialogue implements Dialogue {

    private volatile BiFunction<DialogueState, Turn, Decision> script = ScriptedDialogue::echo;

    /** From now on. */
    public void plays(BiFunction<DialogueState, Turn, Decision> other) {
        script = other;
    }

    /** From now on the echo again. */
    public void echoes() {
        script = ScriptedDialogue::echo;
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        return script.apply(state, turn);
    }

    public static Decision echo(DialogueState state, Turn turn) {
        return says(state, "回声：" + turn.content().asText());
    }

    public static Decision says(DialogueState state, String text, Effect... effects) {
        return new Decision(state, OutboundMessage.text(text), List.of(effects), List.of());
    }
}
