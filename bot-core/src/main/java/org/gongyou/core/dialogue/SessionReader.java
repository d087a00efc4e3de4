package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.dialogue.command.Command.WelcomeBack;

/** Somebody speaks again after a pause while something is still open. */
final class SessionReader implements CommandReader {

    @Override
    public String name() {
        return "session";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard().isPresent() && scene.away() && scene.flow().isPresent()
                ? List.of(Finding.of("after-a-pause", new WelcomeBack()))
                : List.of();
    }

    @Override
    public boolean letsOthersRead() {
        return true;
    }
}
