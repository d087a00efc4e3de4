package org.gongyou.core.dialogue;

import org.gongyou.core.dialogue.Effect.HandOff;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.Care;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.LeaveDanger;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.StayWithPerson;

/**
 * What is said when somebody may be in danger (危机处置协议, {@code domain.md} §2.3.4). Stops all business; the sentences
 * are fixed. It never says that a human is there: nobody knows that here.
 */
final class DangerDeeds {

    private static final int NOW = 4;

    private DangerDeeds() {}

    static void addTo(Deeds deeds) {
        deeds.on(RaiseAlarm.class, DangerDeeds::raise);
        deeds.simply(CallDuty.class, DangerDeeds::callDuty);
        deeds.simply(DialHotline.class, draft -> {
            draft.say("danger.self.dial");
            draft.await(Pending.Kind.DANGER, null);
        });
        deeds.simply(StayWithPerson.class, draft -> {
            draft.say("danger.waiting");
            wait(draft);
        });
        deeds.simply(LeaveDanger.class, draft -> draft.say("danger.resumed"));
        deeds.simply(Care.class, draft -> draft.say("care"));
    }

    private static void raise(Draft draft, RaiseAlarm alarm) {
        draft.hush();
        String self = alarm.level() >= NOW ? "danger.now" : "danger.self";
        draft.say(alarm.self() ? self : "danger.other");
        draft.effect(new Effect.RaiseAlarm(alarm.level()));
        wait(draft);
    }

    private static void callDuty(Draft draft) {
        draft.say("danger.contact");
        draft.effect(new HandOff("crisis"));
        draft.await(Pending.Kind.DANGER, null);
    }

    private static void wait(Draft draft) {
        draft.await(Pending.Kind.DANGER, null);
        draft.offerWorded("danger:contact", "choice.danger.contact");
        draft.offerWorded("danger:dial", "choice.danger.dial");
    }
}
