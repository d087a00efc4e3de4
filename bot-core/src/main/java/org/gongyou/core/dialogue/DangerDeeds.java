package org.gongyou.core.dialogue;

import java.util.Map;
import org.gongyou.core.dialogue.Effect.HandOff;
import org.gongyou.core.dialogue.command.Command.AskMeant;
import org.gongyou.core.dialogue.command.Command.AskSafe;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.Care;
import org.gongyou.core.dialogue.command.Command.Condole;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.LeaveDanger;
import org.gongyou.core.dialogue.command.Command.NoteWhere;
import org.gongyou.core.dialogue.command.Command.OfferHelpInGrief;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.ReplyInDanger;
import org.gongyou.core.dialogue.command.Command.StayWithPerson;
import org.gongyou.core.dialogue.command.Command.TakeAtWord;
import org.gongyou.core.dialogue.command.Command.TellEmergency;
import org.gongyou.core.message.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is said when somebody may be in danger (危机处置协议, {@code domain.md} §2.3.4). Stops all business; the sentences
 * are fixed ({@code danger.properties}). When a human will be there is told by the duty roster, in the place {@code {duty}}.
 */
final class DangerDeeds {

    private static final int NOW = 4;

    private DangerDeeds() {}

    static void addTo(Deeds deeds) {
        deeds.on(RaiseAlarm.class, DangerDeeds::raise);
        deeds.on(AskMeant.class, DangerDeeds::ask);
        deeds.simply(TakeAtWord.class, draft -> draft.say("danger.taken-at-word"));
        deeds.simply(AskSafe.class, DangerDeeds::askSafe);
        deeds.simply(CallDuty.class, DangerDeeds::callDuty);
        deeds.simply(DialHotline.class, draft -> {
            draft.say("danger.self.dial");
            draft.await(Pending.Kind.DANGER, subject(draft));
        });
        deeds.simply(StayWithPerson.class, draft -> {
            draft.say("danger.waiting");
            wait(draft, subject(draft));
        });
        deeds.on(ReplyInDanger.class, DangerDeeds::reply);
        deeds.simply(NoteWhere.class, DangerDeeds::note);
        deeds.on(TellEmergency.class, (draft, c) -> {
            draft.hush();
            draft.say(Emergency.valueOf(c.kind()).wording());
            draft.offerWorded("human", "choice.human");
            draft.questioned();
        });
        deeds.simply(LeaveDanger.class, draft -> draft.say("danger.resumed"));
        deeds.simply(Care.class, draft -> draft.say("care"));
        deeds.simply(Condole.class, Draft::condole);
        deeds.simply(OfferHelpInGrief.class, DangerDeeds::helpInGrief);
    }

    static void raise(Draft draft, RaiseAlarm alarm) {
        draft.hush();
        draft.say(sentences(alarm));
        draft.effect(new Effect.RaiseAlarm(alarm.level(), concern(alarm)));
        wait(draft, alarm.self() || alarm.threat() ? null : AfterAlarm.OTHER);
    }

    private static Effect.Concern concern(RaiseAlarm alarm) {
        if (alarm.threat()) {
            return Effect.Concern.THREAT;
        }
        return alarm.self() ? Effect.Concern.SELF : Effect.Concern.OTHER;
    }

    private static String sentences(RaiseAlarm alarm) {
        if (alarm.threat()) {
            return "danger.threat";
        }
        if (!alarm.self()) {
            return alarm.level() >= NOW ? "danger.other.now" : "danger.other";
        }
        return alarm.level() >= NOW ? "danger.now" : "danger.self";
    }

    /** A soft question; the form waits with its own. */
    private static void ask(Draft draft, AskMeant asked) {
        draft.hush();
        String subject = asked.threat() ? AfterAlarm.THREAT : asked.self() ? null : AfterAlarm.OTHER;
        draft.say(AfterAlarm.OTHER.equals(subject) ? "danger.ask.other" : "danger.ask");
        meantOrNot(draft, subject, asked.keeps() ? TakenUp.kept(draft.turn) : keptStill(draft));
    }

    /** The question that waits goes on waiting: whether he means it, or whether he is safe. */
    private static void reply(Draft draft, ReplyInDanger command) {
        DangerReply reply = DangerReply.valueOf(command.reply());
        draft.hush();
        draft.say(reply.wording());
        if (reply == DangerReply.REACHED) {
            note(draft);
        }
        if (command.doubt()) {
            meantOrNot(draft, subject(draft), keptStill(draft));
        } else if (reply == DangerReply.COMPANY) {
            safeOrContact(draft);
        } else {
            wait(draft, subject(draft));
        }
    }

    /** What he said or sent, word for word, for the duty teacher and nobody else. */
    private static void note(Draft draft) {
        Content content = draft.turn.content();
        String where = content instanceof Content.Location place
                ? (place.label() == null ? "" : place.label() + " ") + place.latitude() + "," + place.longitude()
                : content.words().orElse("");
        if (!where.isBlank()) {
            draft.effect(new Effect.NoteForCrisis(where.strip()));
        }
    }

    private static void helpInGrief(Draft draft) {
        if (draft.flow().isPresent()) {
            draft.say("grief.in.form");
            return;
        }
        draft.say("grief");
        draft.offerWorded("start:bundle.death", "choice.grief.family");
        draft.offerWorded("start:psy.support", "choice.grief.talk");
        draft.questioned();
    }

    private static Map<String, String> keptStill(Draft draft) {
        Pending pending = draft.before.pending();
        return pending == null || pending.kind() != Pending.Kind.DOUBT ? Map.of() : pending.known();
    }

    private static void meantOrNot(Draft draft, @Nullable String subject, Map<String, String> kept) {
        draft.await(new Pending(Pending.Kind.DOUBT, subject, kept));
        draft.offerWorded(AfterAlarm.MEANT, "choice.danger.meant");
        draft.offerWorded(AfterAlarm.NOT_MEANT, "choice.danger.not-meant");
    }

    private static void safeOrContact(Draft draft) {
        draft.await(Pending.Kind.SAFE, null);
        draft.offerWorded(AfterAlarm.SAFE, "choice.danger.safe");
        draft.offerWorded(AfterAlarm.CONTACT, "choice.danger.contact");
    }

    private static void askSafe(Draft draft) {
        draft.say("danger.safe");
        safeOrContact(draft);
    }

    private static void callDuty(Draft draft) {
        draft.say("danger.contact");
        draft.effect(new HandOff(HandOff.CRISIS));
        draft.await(Pending.Kind.DANGER, subject(draft));
    }

    private static @Nullable String subject(Draft draft) {
        return draft.before.pending() == null ? null : draft.before.pending().subject();
    }

    private static void wait(Draft draft, @Nullable String subject) {
        draft.await(Pending.Kind.DANGER, subject);
        draft.offerWorded(AfterAlarm.CONTACT, "choice.danger.contact");
        draft.offerWorded(AfterAlarm.DIAL, "choice.danger.dial");
    }
}
