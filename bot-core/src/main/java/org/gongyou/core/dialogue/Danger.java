package org.gongyou.core.dialogue;

import java.util.Optional;
import org.gongyou.core.dialogue.Effect.HandOff;
import org.gongyou.core.dialogue.Effect.RaiseAlarm;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * What is said when somebody may be in danger (危机处置协议, {@code domain.md} §2.3.4). Stops all business; the sentences
 * are fixed. It never says that a human is there: nobody knows that here.
 */
final class Danger {

    private static final int CRISIS = 3;
    private static final int NOW = 4;
    private static final int DISTRESS = 2;

    private Danger() {}

    /** Answers words that tell of danger. False when they do not. */
    static boolean answer(Draft draft, Understanding heard) {
        Crisis crisis = heard.crisis();
        if (crisis.level() < CRISIS) {
            return false;
        }
        String key = crisis.self() ? (crisis.level() >= NOW ? "danger.now" : "danger.self") : "danger.other";
        draft.because("crisis level " + crisis.level() + (crisis.self() ? "" : ", somebody else"));
        draft.say(key);
        draft.effect(new RaiseAlarm(crisis.level()));
        wait(draft);
        return true;
    }

    /** Says a caring line first, when the words are heavy but not a crisis. */
    static void care(Draft draft, Understanding heard) {
        if (heard.crisis().level() == DISTRESS) {
            draft.say("care");
        }
    }

    /** Goes on after {@link #answer}: business waits until the person asks for it. */
    static void goOn(Draft draft, Optional<String> key, Optional<Cue> cue) {
        if (key.filter("danger:contact"::equals).isPresent()
                || cue.filter(c -> c == Cue.YES || c == Cue.HUMAN).isPresent()) {
            draft.say("danger.contact");
            draft.effect(new HandOff("crisis"));
            draft.await(Pending.Kind.DANGER, null);
            return;
        }
        if (key.filter("danger:dial"::equals).isPresent()
                || cue.filter(c -> c == Cue.NO).isPresent()) {
            draft.say("danger.self.dial");
            draft.await(Pending.Kind.DANGER, null);
            return;
        }
        draft.say("danger.waiting");
        wait(draft);
    }

    private static void wait(Draft draft) {
        draft.await(Pending.Kind.DANGER, null);
        draft.offerWorded("danger:contact", "choice.danger.contact");
        draft.offerWorded("danger:dial", "choice.danger.dial");
    }
}
