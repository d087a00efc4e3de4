package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AskSafe;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.LeaveDanger;
import org.gongyou.core.dialogue.command.Command.NoteWhere;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.ReplyInDanger;
import org.gongyou.core.dialogue.command.Command.StayWithPerson;
import org.gongyou.core.message.Content;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * What is said and sent after an alarm. Business waits until the person has said that he is safe and wants to go on, or the duty
 * desk has settled the matter; nothing that he sends is brushed off, and words that may mean something else raise no second alarm.
 */
final class AfterAlarm {

    static final String MEANT = "danger:meant";
    static final String NOT_MEANT = "danger:not-meant";
    static final String SAFE = "danger:safe";
    static final String CONTACT = "danger:contact";
    static final String DIAL = "danger:dial";

    /** What the question that waits is about, where it is not whoever speaks. */
    static final String OTHER = "other";

    /** The same, where it is what he may do to others. */
    static final String THREAT = "threat";

    private static final String RESUME = "resume";
    private static final String CRISIS_SERVICE = "psy.crisis";
    private static final String RULE = "after-an-alarm";
    private static final int NOW = 4;
    private static final List<String> SETTLED = List.of("stabilised", "followed", "closed");

    private AfterAlarm() {}

    static boolean during(Scene scene) {
        return scene.waitsFor(Pending.Kind.DANGER) || scene.waitsFor(Pending.Kind.SAFE);
    }

    static Finding alarm(Crisis found) {
        RaiseAlarm alarm = new RaiseAlarm(found.level(), found.self(), found.threat());
        return Finding.of(alarm.self() ? "crisis-words" : "crisis-words-of-another", alarm);
    }

    /** The key of the choice tapped, or said. */
    static Optional<String> chosen(Scene scene) {
        return scene.sent(Content.Tap.class)
                .map(t -> Button.of(t.key()).key())
                .or(() -> Choices.chosen(scene).map(k -> Button.of(k).key()));
    }

    /** Whoever worries about another is not asked whether he is safe himself. */
    static boolean ofAnother(Scene scene) {
        return isAbout(OTHER, scene);
    }

    /** Whether he was asked if he means to harm others. */
    static boolean ofThreat(Scene scene) {
        return isAbout(THREAT, scene);
    }

    private static boolean isAbout(String subject, Scene scene) {
        Pending pending = scene.before().pending();
        return pending != null && subject.equals(pending.subject());
    }

    /** @param crisis what was found in the words, doubtful or not */
    static List<Finding> read(Scene scene, Optional<Crisis> crisis) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        Optional<DangerReply> reply = DangerReply.of(said);
        if (!Choices.isLabel(scene.choices(), said)) {
            if (!ofAnother(scene) && DangerReply.happening(said)) {
                Finding happening = Finding.of("happening", new RaiseAlarm(NOW, true, false));
                return tellsWhere(scene)
                        ? List.of(happening, Finding.of("tells-where", new NoteWhere()))
                        : List.of(happening);
            }
            Optional<Crisis> certain = crisis.filter(found -> !found.doubtful());
            if (certain.isPresent() && reply.isEmpty()) {
                return List.of(alarm(certain.get()));
            }
        }
        if (settled(scene) || books(scene)) {
            return List.of();
        }
        if (scene.heard().isEmpty() && scene.sent(Content.Tap.class).isEmpty()) {
            return wordless(scene);
        }
        return List.of(Finding.of(RULE, next(scene, reply)));
    }

    /** Whether the duty desk has said that the person is out of danger. */
    private static boolean settled(Scene scene) {
        return scene.turn().person().cases().stream()
                .filter(c -> c.service().equals(CRISIS_SERVICE))
                .findFirst()
                .map(KnownCase::status)
                .filter(SETTLED::contains)
                .isPresent();
    }

    /** An appointment with a counsellor is no business that has to wait. */
    private static boolean books(Scene scene) {
        return scene.cue().filter(c -> c == Cue.BOOK_COUNSELLOR).isPresent();
    }

    /** A photo, a place, a scan: none of it ends the alarm, whatever it would do otherwise. */
    private static List<Finding> wordless(Scene scene) {
        Optional<Content.Event> event = scene.sent(Content.Event.class);
        if (event.isEmpty()) {
            DangerReply told = scene.sent(Content.Location.class).isPresent() ? DangerReply.REACHED : DangerReply.SENT;
            return List.of(Finding.of("sent-after-an-alarm", new ReplyInDanger(told.name(), false)));
        }
        return switch (event.get().kind()) {
            case SUBSCRIBE, SCAN -> List.of(Finding.of("came-back-after-an-alarm", new StayWithPerson()));
            default -> List.of();
        };
    }

    private static Command next(Scene scene, Optional<DangerReply> reply) {
        boolean self = !ofAnother(scene);
        Optional<String> key = chosen(scene);
        Optional<Cue> cue = scene.cue();
        if (key.filter(SAFE::equals).isPresent()) {
            return new LeaveDanger();
        }
        if (key.filter(CONTACT::equals).isPresent()
                || reply.filter(r -> r == DangerReply.CONTACT).isPresent()) {
            return new CallDuty();
        }
        if (key.filter(DIAL::equals).isPresent()) {
            return new DialHotline();
        }
        if (reply.isPresent()) {
            return replied(scene, reply.get());
        }
        if (key.filter(RESUME::equals).isPresent()
                || cue.filter(c -> c == Cue.RESUME).isPresent()) {
            return self ? new AskSafe() : new LeaveDanger();
        }
        if (cue.isEmpty() && tellsWhere(scene)) {
            return new ReplyInDanger(DangerReply.REACHED.name(), false);
        }
        return switch (cue.orElse(Cue.HELP)) {
            case YES -> scene.waitsFor(Pending.Kind.SAFE) ? new LeaveDanger() : new CallDuty();
            case HUMAN -> new CallDuty();
            case NO -> new DialHotline();
            default -> new StayWithPerson();
        };
    }

    private static boolean tellsWhere(Scene scene) {
        return scene.heard()
                .map(Understanding::normalised)
                .filter(DangerReply::reached)
                .isPresent();
    }

    private static Command replied(Scene scene, DangerReply reply) {
        boolean self = !ofAnother(scene);
        boolean askedSafe = scene.waitsFor(Pending.Kind.SAFE);
        return switch (reply) {
            case SAFE -> !self || askedSafe ? new LeaveDanger() : new AskSafe();
            case NOT_MEANT -> new AskSafe();
            case COMPANY -> self ? new ReplyInDanger(reply.name(), false) : new StayWithPerson();
            case ALONE -> self ? new ReplyInDanger(reply.name(), false) : new DialHotline();
            case MEANT -> new StayWithPerson();
            default -> new ReplyInDanger(reply.name(), false);
        };
    }
}
