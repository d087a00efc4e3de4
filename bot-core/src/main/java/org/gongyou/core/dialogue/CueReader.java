package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command;

/** Utterances that steer and are nothing else: a yes or no to our own question, "返回", "转人工", "为什么要填". */
final class CueReader implements CommandReader {

    private final Cues cues;

    CueReader(Cues cues) {
        this.cues = cues;
    }

    @Override
    public String name() {
        return "cue";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Cue> cue = cues.isAnOption(scene) ? Optional.empty() : scene.cue();
        Optional<Command> command = cue.flatMap(c -> cues.answer(scene, c).or(() -> cues.steer(scene, c)));
        return command.map(c -> Finding.of("said-" + cue.orElseThrow().name().toLowerCase(Locale.ROOT), c))
                .map(List::of)
                .orElse(List.of());
    }
}
