package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.DialHotline;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.StayWithPerson;
import org.gongyou.core.message.Content;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * Words that tell of danger, and all that is said after them until the person wants to go on. Reads before everybody
 * else, whatever the state.
 */
final class DangerReader implements CommandReader {

    private static final int CRISIS = 3;

    @Override
    public String name() {
        return "danger";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Crisis> crisis = scene.heard().map(Understanding::crisis).filter(c -> c.level() >= CRISIS);
        if (crisis.isPresent()) {
            RaiseAlarm alarm = new RaiseAlarm(crisis.get().level(), crisis.get().self());
            return List.of(Finding.of(alarm.self() ? "crisis-words" : "crisis-words-of-another", alarm));
        }
        if (!scene.waitsFor(Pending.Kind.DANGER) || resumes(scene)) {
            return List.of();
        }
        boolean said = scene.heard().isPresent();
        boolean tapped = scene.sent(Content.Tap.class).isPresent();
        return said || tapped ? List.of(Finding.of("after-an-alarm", next(scene))) : List.of();
    }

    private static boolean resumes(Scene scene) {
        return scene.cue().filter(c -> c == Cue.RESUME).isPresent()
                || scene.sent(Content.Tap.class)
                        .filter(t -> t.key().equals("resume"))
                        .isPresent();
    }

    private static Command next(Scene scene) {
        Optional<String> key =
                scene.sent(Content.Tap.class).map(Content.Tap::key).or(() -> Choices.chosen(scene));
        if (key.filter("danger:contact"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.YES || c == Cue.HUMAN).isPresent()) {
            return new CallDuty();
        }
        if (key.filter("danger:dial"::equals).isPresent()
                || scene.cue().filter(c -> c == Cue.NO).isPresent()) {
            return new DialHotline();
        }
        return new StayWithPerson();
    }
}
