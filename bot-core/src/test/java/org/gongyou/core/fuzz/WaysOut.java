package org.gongyou.core.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Pending;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.script.Stage;
import org.gongyou.core.script.World;

/** Tries on a copy of a state whether the person can get out: cancel, help, a human. */
final class WaysOut {

    private static final int TRIES = 4;

    private final Stage stage;
    private final Dialogue dialogue;

    WaysOut(Stage stage) {
        this.stage = stage;
        this.dialogue = stage.dialogue();
    }

    /** The ways that are closed; one line each. */
    List<String> closed(DialogueState state, Turn last) {
        List<String> closed = new ArrayList<>();
        if (!canCancel(state, last)) {
            closed.add("dead end: 取消 does not get out");
        }
        Decision help = say(state, last, "帮助");
        if (help.reply() == null || !help.reply().asPlainText().contains("转人工") && !ofDanger(state)) {
            closed.add("dead end: 帮助 does not help");
        }
        Decision human = say(state, last, "转人工");
        boolean called = human.effects().stream().anyMatch(Effect.HandOff.class::isInstance);
        if (!called && (human.reply() == null || !human.reply().text().contains("工作人员"))) {
            closed.add("dead end: 转人工 calls nobody");
        }
        return closed;
    }

    private boolean canCancel(DialogueState state, Turn last) {
        DialogueState now = state;
        if (inDanger(now)) {
            now = say(now, last, "继续").state();
        }
        if (asksWhetherSafe(now)) {
            now = say(now, last, "1").state();
        }
        if (asksWhetherMeant(now)) {
            now = say(now, last, "2").state();
        }
        for (int i = 0; i < TRIES * state.flows().size() && !now.flows().isEmpty(); i++) {
            now = say(now, last, "取消").state();
            if (now.pending() != null && now.pending().kind() == Pending.Kind.CANCEL) {
                now = say(now, last, "不办了").state();
            }
        }
        return now.flows().isEmpty();
    }

    private static boolean asksWhetherSafe(DialogueState state) {
        return state.pending() != null && state.pending().kind() == Pending.Kind.SAFE;
    }

    private static boolean asksWhetherMeant(DialogueState state) {
        return state.pending() != null && state.pending().kind() == Pending.Kind.DOUBT;
    }

    private static boolean ofDanger(DialogueState state) {
        return state.pending() != null && state.pending().kind().ofDanger();
    }

    private static boolean inDanger(DialogueState state) {
        return state.pending() != null && state.pending().kind() == Pending.Kind.DANGER;
    }

    private Decision say(DialogueState state, Turn last, String words) {
        Turn turn = new Turn(
                last.id() + "/" + words,
                new Content.Text(words),
                stage.understand(words, FuzzRun.BEGIN),
                last.person(),
                last.channel(),
                last.now().plusSeconds(5));
        return dialogue.decide(state, turn, service -> World.something());
    }
}
