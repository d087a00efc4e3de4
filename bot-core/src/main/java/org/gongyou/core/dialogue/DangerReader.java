package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.AskMeant;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.ReplyInDanger;
import org.gongyou.core.dialogue.command.Command.TakeAtWord;
import org.gongyou.core.dialogue.command.Command.TellEmergency;
import org.gongyou.core.message.Content;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * Words that tell of danger, and all that is said after them until the person is safe and wants to go on, or the duty desk has
 * settled the matter. Reads before everybody else, whatever the state.
 *
 * <p>What may be meant otherwise is asked about and never raises an alarm by itself, however often it is said; what steers, or
 * answers the question that a form has just asked, is not asked about.
 */
final class DangerReader implements CommandReader {

    private static final int MEANT = 3;

    private final Cues cues;

    DangerReader(Cues cues) {
        this.cues = cues;
    }

    @Override
    public String name() {
        return "danger";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Finding> late = lateButton(scene);
        if (late.isPresent()) {
            return List.of(late.get());
        }
        if (AfterAlarm.during(scene)) {
            return AfterAlarm.read(scene, heard(scene));
        }
        Optional<Emergency> emergency = emergency(scene);
        if (emergency.isPresent()) {
            return List.of(
                    Finding.of("emergency", new TellEmergency(emergency.get().name())));
        }
        Optional<Crisis> crisis =
                heard(scene).filter(found -> !found.doubtful() || !means(scene)).filter(found -> !deniesIt(scene));
        if (crisis.isPresent()) {
            return List.of(
                    crisis.get().doubtful()
                            ? Finding.of(
                                    "may-be-crisis-words",
                                    new AskMeant(
                                            crisis.get().self(), crisis.get().threat(), isToBeTakenUp(scene)))
                            : AfterAlarm.alarm(crisis.get()));
        }
        if (cues.evadesAlarm(scene)) {
            return List.of(Finding.of("no-clear-no", new AskMeant(true, false, false)));
        }
        return scene.waitsFor(Pending.Kind.DOUBT) ? meant(scene) : List.of();
    }

    /** What was found in the words, unless they are to the letter what a form expects. */
    private Optional<Crisis> heard(Scene scene) {
        return scene.heard().map(Understanding::crisis).filter(Crisis::danger).filter(found -> !cues.isExpected(scene));
    }

    /** Whether words that may be crisis words have a plain meaning here: they steer, or answer the form's question. */
    private boolean means(Scene scene) {
        return !scene.waitsFor(Pending.Kind.DOUBT) && (scene.cue().isPresent() || cues.answers(scene));
    }

    /** Whoever is asked already has said what is to be taken up, unless he names a matter now. An evasive answer in a self-check is none. */
    private boolean isToBeTakenUp(Scene scene) {
        return !cues.evadesAlarm(scene) && (!scene.waitsFor(Pending.Kind.DOUBT) || namesMatter(scene));
    }

    private static boolean namesMatter(Scene scene) {
        return scene.sure().filter(best -> !best.intent().startsWith("core.")).isPresent();
    }

    /** "想多了", asked whether he meant it: the words alone sound like something else. */
    private static boolean deniesIt(Scene scene) {
        return scene.waitsFor(Pending.Kind.DOUBT)
                && reply(scene)
                        .filter(r -> r == DangerReply.NOT_MEANT || r == DangerReply.SAFE)
                        .isPresent();
    }

    private static Optional<DangerReply> reply(Scene scene) {
        return scene.heard().map(Understanding::normalised).flatMap(DangerReply::of);
    }

    /** Somebody who wants to die and tells of a blow is heard as one who wants to die. */
    private Optional<Emergency> emergency(Scene scene) {
        boolean ofHimself = heard(scene)
                .filter(found -> !found.doubtful() && found.self() && !found.threat())
                .isPresent();
        return ofHimself
                ? Optional.empty()
                : scene.heard().map(Understanding::normalised).flatMap(Emergency::of);
    }

    /** A button of danger counts whenever it comes. */
    private static Optional<Finding> lateButton(Scene scene) {
        if (AfterAlarm.during(scene) || scene.waitsFor(Pending.Kind.DOUBT)) {
            return Optional.empty();
        }
        return scene.sent(Content.Tap.class)
                .map(tap -> Button.of(tap.key()).key())
                .map(key -> switch (key) {
                    case AfterAlarm.MEANT -> new RaiseAlarm(MEANT, true, false);
                    case AfterAlarm.NOT_MEANT, AfterAlarm.SAFE -> new TakeAtWord();
                    case AfterAlarm.CONTACT -> new CallDuty();
                    case AfterAlarm.DIAL -> new DialHotline();
                    default -> null;
                })
                .map(command -> Finding.of("pressed-late", command));
    }

    /** The answer to the question whether he meant it. Whoever goes on with business is let go on; else we wait for the answer. */
    private static List<Finding> meant(Scene scene) {
        Optional<String> key = AfterAlarm.chosen(scene);
        Optional<DangerReply> reply = reply(scene);
        Optional<Cue> cue = scene.cue();
        if (key.filter(AfterAlarm.MEANT::equals).isPresent()
                || cue.filter(c -> c == Cue.YES).isPresent()) {
            return List.of(Finding.of("means-it", meantSo(scene)));
        }
        if (key.filter(AfterAlarm.NOT_MEANT::equals).isPresent()
                || cue.filter(c -> c == Cue.NO).isPresent()
                || deniesIt(scene)) {
            return List.of(Finding.of("does-not-mean-it", new TakeAtWord()));
        }
        if (cue.filter(c -> c == Cue.HUMAN).isPresent()
                || reply.filter(r -> r == DangerReply.CONTACT).isPresent()) {
            return List.of(Finding.of("wants-a-human", new CallDuty()));
        }
        if (reply.filter(r -> r == DangerReply.MEANT || r == DangerReply.ALONE).isPresent()) {
            return List.of(Finding.of("half-a-yes", meantSo(scene)));
        }
        if (reply.isPresent()) {
            return List.of(Finding.of(
                    "asks-before-he-answers", new ReplyInDanger(reply.get().name(), true)));
        }
        return goesOn(scene) ? List.of() : List.of(Finding.of("no-answer-yet", asksAgain(scene)));
    }

    /** He meant what he was asked about: himself, another, or what he may do to others. */
    private static RaiseAlarm meantSo(Scene scene) {
        boolean threat = AfterAlarm.ofThreat(scene);
        return new RaiseAlarm(MEANT, !threat && !AfterAlarm.ofAnother(scene), threat);
    }

    private static AskMeant asksAgain(Scene scene) {
        boolean threat = AfterAlarm.ofThreat(scene);
        return new AskMeant(!threat && !AfterAlarm.ofAnother(scene), threat, false);
    }

    /** Whether he has turned to business: a form goes on, or we are sure of a matter of the union's. */
    private static boolean goesOn(Scene scene) {
        boolean steers = scene.cue()
                .filter(c -> c != Cue.GREETING && c != Cue.THANKS && c != Cue.BYE && c != Cue.UNKNOWN)
                .isPresent();
        return scene.flow().isPresent() || steers || namesMatter(scene);
    }
}
