package org.gongyou.core.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AskMatter;
import org.gongyou.core.dialogue.command.Command.ClarifyQuestion;
import org.gongyou.core.dialogue.command.Command.GoOnAbout;
import org.gongyou.intents.Understanding;

/**
 * Questions outside forms that name no matter: they are about the legal question answered last; where there was none, we ask
 * what they are about instead of guessing.
 */
final class FollowUpReader implements CommandReader {

    /** What is asked about any service as well, and answered for it while one is on offer. */
    private static final Set<FollowUp> OF_MATTERS = EnumSet.of(FollowUp.LAWFUL, FollowUp.RECOVER);

    /** What has a meaning of its own where no matter is being talked about. */
    private static final Set<FollowUp> OF_ANYTHING = EnumSet.of(FollowUp.HOW, FollowUp.COST);

    /** What is answered in the same way whatever the matter. */
    private static final Set<FollowUp> OF_NONE = EnumSet.of(FollowUp.FORGE, FollowUp.CHANCES);

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard()
                .filter(heard -> scene.flow().isEmpty())
                .map(Understanding::normalised)
                .flatMap(FollowUp::of)
                .flatMap(asked -> command(scene, asked))
                .map(command -> List.of(Finding.of("names-no-matter", command)))
                .orElse(List.of());
    }

    private static Optional<Command> command(Scene scene, FollowUp asked) {
        List<String> topics = Matter.of(scene.before().pending());
        if (OF_NONE.contains(asked)) {
            return Optional.of(new GoOnAbout(topics.size() == 1 ? topics.get(0) : "", asked.name()));
        }
        if (topics.size() > 1) {
            return Optional.of(new ClarifyQuestion(topics));
        }
        if (!topics.isEmpty()) {
            return Optional.of(new GoOnAbout(topics.get(0), asked.name()));
        }
        boolean offered = scene.before().pending() != null && !OF_MATTERS.contains(asked);
        boolean elsewhere = OF_ANYTHING.contains(asked)
                || asked == FollowUp.LONG && !scene.turn().person().cases().isEmpty();
        return offered || elsewhere ? Optional.empty() : Optional.of(new AskMatter());
    }
}
