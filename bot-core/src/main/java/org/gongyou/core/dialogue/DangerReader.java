package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AskMeant;
import org.gongyou.core.dialogue.command.Command.AskSafe;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.StayWithPerson;
import org.gongyou.core.dialogue.command.Command.TakeAtWord;
import org.gongyou.core.message.Content;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * Words that tell of danger, and all that is said after them until the person is safe and wants to go on, or the duty desk has
 * settled the matter. Reads before everybody else, whatever the state.
 *
 * <p>What may be meant otherwise is asked about, once: what follows an alarm or such a question needs no second question.
 */
final class DangerReader implements CommandReader {

    private static final String CRISIS_SERVICE = "psy.crisis";
    private static final Pattern SAFE =
            Pattern.compile("(我|人|已经|现在|这会儿|目前|暂时)*(没事|没什么事|好多|缓过来|想开|平静)(儿)?(了|啦)?[,，。.!！ ]*"
                    + "((我|人|现在|这会儿|很|是|都|挺)*安全(的|了|着)?)?[,，。.!！ ]*(谢谢|谢谢你|谢谢您)?[。.!！]*"
                    + "|(我|人|现在|这会儿|目前|很|是|都|挺)*安全(的|了|着)?[。.!！]*");
    private static final List<String> SETTLED = List.of("stabilised", "followed", "closed");

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
        Optional<Crisis> crisis = scene.heard()
                .map(Understanding::crisis)
                .filter(Crisis::danger)
                .filter(heard -> !cues.isExpected(scene));
        boolean asked = scene.waitsFor(Pending.Kind.DOUBT);
        boolean during = scene.waitsFor(Pending.Kind.DANGER) || scene.waitsFor(Pending.Kind.SAFE);
        if (scene.waitsFor(Pending.Kind.DANGER) && !ofAnother(scene) && saysSafe(scene)) {
            return List.of(Finding.of("after-an-alarm", new AskSafe()));
        }
        if (crisis.isPresent()) {
            Crisis found = crisis.get();
            return found.doubtful() && !asked && !during
                    ? List.of(Finding.of("may-be-crisis-words", new AskMeant(found.self())))
                    : alarm(found);
        }
        if (asked) {
            return meant(scene);
        }
        boolean said = scene.heard().isPresent();
        boolean tapped = scene.sent(Content.Tap.class).isPresent();
        if (!during || !said && !tapped || settled(scene)) {
            return List.of();
        }
        return next(scene).map(c -> List.of(Finding.of("after-an-alarm", c))).orElse(List.of());
    }

    private static List<Finding> alarm(Crisis found) {
        RaiseAlarm alarm = new RaiseAlarm(found.level(), found.self(), found.threat());
        return List.of(Finding.of(alarm.self() ? "crisis-words" : "crisis-words-of-another", alarm));
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

    private static List<Finding> meant(Scene scene) {
        Optional<String> key = chosen(scene);
        if (scene.cue().filter(c -> c == Cue.HUMAN).isPresent()) {
            return List.of(Finding.of("wants-a-human", new CallDuty()));
        }
        if (key.filter("danger:meant"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.YES).isPresent()) {
            boolean self = !ofAnother(scene);
            return List.of(Finding.of("means-it", new RaiseAlarm(3, self, false)));
        }
        if (key.filter("danger:not-meant"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.NO).isPresent()) {
            return List.of(Finding.of("does-not-mean-it", new TakeAtWord()));
        }
        return List.of();
    }

    private static Optional<String> chosen(Scene scene) {
        return scene.sent(Content.Tap.class)
                .map(t -> Button.of(t.key()).key())
                .or(() -> Choices.chosen(scene).map(k -> Button.of(k).key()));
    }

    /** He says that he is safe, and nothing beside it: he is asked once more, not given the alarm's sentences again. */
    private static boolean saysSafe(Scene scene) {
        return scene.heard()
                .filter(heard -> !heard.crisis().danger() || heard.crisis().doubtful())
                .map(Understanding::normalised)
                .filter(said -> SAFE.matcher(said).matches())
                .isPresent();
    }

    private static boolean resumes(Scene scene) {
        return scene.cue().filter(c -> c == Cue.RESUME).isPresent()
                || scene.sent(Content.Tap.class)
                        .filter(t -> t.key().equals("resume"))
                        .isPresent();
    }

    /** Empty when business may go on. */
    private static Optional<Command> next(Scene scene) {
        Optional<String> key = chosen(scene);
        if (scene.waitsFor(Pending.Kind.SAFE)
                && (key.filter("danger:safe"::equals).isPresent()
                        || scene.cue().filter(c -> c == Cue.YES).isPresent())) {
            return Optional.empty();
        }
        if (resumes(scene)) {
            return ofAnother(scene) ? Optional.empty() : Optional.of(new AskSafe());
        }
        if (key.filter("danger:contact"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.YES || c == Cue.HUMAN).isPresent()) {
            return Optional.of(new CallDuty());
        }
        if (key.filter("danger:dial"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.NO).isPresent()) {
            return Optional.of(new DialHotline());
        }
        return Optional.of(new StayWithPerson());
    }

    /** Whoever worries about another is not asked whether he is safe himself. */
    private static boolean ofAnother(Scene scene) {
        Pending pending = scene.before().pending();
        return pending != null && "other".equals(pending.subject());
    }
}
