package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.dialogue.command.Command.StayQuiet;
import org.gongyou.core.dialogue.command.Command.Welcome;
import org.gongyou.core.dialogue.command.Command.WelcomeBack;
import org.gongyou.core.message.Content;

/** What happens without words: somebody follows us, scans, opens the chat, leaves. */
final class EventReader implements CommandReader {

    @Override
    public String name() {
        return "event";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.sent(Content.Event.class)
                .map(e -> of(scene, e))
                .map(List::of)
                .orElse(List.of());
    }

    private static Finding of(Scene scene, Content.Event event) {
        return switch (event.kind()) {
            case SUBSCRIBE -> Finding.of("followed", new Welcome());
            case SCAN -> Finding.of("scanned", new Welcome());
            case OPENED -> opened(scene);
            default -> Finding.of("nothing-to-say", new StayQuiet());
        };
    }

    private static Finding opened(Scene scene) {
        if (scene.before().lastAt() != null && !scene.away()) {
            return Finding.of("only-looked-in", new StayQuiet());
        }
        return scene.flow().isPresent() ? Finding.of("opened", new WelcomeBack()) : Finding.of("opened", new Welcome());
    }
}
