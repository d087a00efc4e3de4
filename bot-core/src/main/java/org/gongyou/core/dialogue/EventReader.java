package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.dialogue.command.Command.StayQuiet;
import org.gongyou.core.dialogue.command.Command.Welcome;
import org.gongyou.core.dialogue.command.Command.WelcomeBack;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;

/** What happens without words: somebody follows us, scans, opens the chat, leaves. */
final class EventReader implements CommandReader {

    /** The key of a code that leads straight to a service, as that of the button which starts it. */
    private static final String START = "start:";

    private final ServiceCatalog catalog;

    EventReader(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

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

    private Finding of(Scene scene, Content.Event event) {
        return switch (event.kind()) {
            case SUBSCRIBE -> Finding.of("followed", arrived(event));
            case SCAN -> Finding.of("scanned", arrived(event));
            case OPENED -> opened(scene);
            default -> Finding.of("nothing-to-say", new StayQuiet());
        };
    }

    /** Whoever comes by a code that leads to a service gets that; everybody else is welcomed. */
    private Command arrived(Content.Event event) {
        String key = event.key() == null ? "" : event.key();
        String service = key.startsWith(START) ? key.substring(START.length()) : "";
        return catalog.find(service).isPresent() ? new StartService(service) : new Welcome();
    }

    private static Finding opened(Scene scene) {
        if (scene.before().lastAt() != null && !scene.away()) {
            return Finding.of("only-looked-in", new StayQuiet());
        }
        return scene.flow().isPresent() ? Finding.of("opened", new WelcomeBack()) : Finding.of("opened", new Welcome());
    }
}
