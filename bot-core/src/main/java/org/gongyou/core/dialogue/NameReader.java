package org.gongyou.core.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.Understanding;

/**
 * Words that name a service beyond doubt: "想约个律师当面问问". Its file says which ({@code named-by}); where several are
 * named, the longest of the words counts. While a form is under way only a calculation is named so, and by hardly a word more.
 */
final class NameReader implements CommandReader {

    private static final int LONGEST = 80;
    private static final int LONGEST_FRAME = 4;

    private final ServiceCatalog catalog;
    private final Openings openings;

    NameReader(ServiceCatalog catalog, Openings openings) {
        this.catalog = catalog;
        this.openings = openings;
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Understanding> heard = scene.heard();
        if (heard.isEmpty() || heard.get().normalised().length() > LONGEST) {
            return List.of();
        }
        String words = heard.get().normalised();
        return catalog.all().stream()
                .filter(service -> scene.flow().isEmpty() || answersInPassing(scene, service, words))
                .map(service -> new Named(service, longest(service, words)))
                .filter(named -> named.length() > 0)
                .max(Comparator.comparingInt(Named::length))
                .map(Named::service)
                .map(service -> openings.begun(
                        scene, Finding.of("named", new StartService(service.id())), service, heard.get()))
                .orElse(List.of());
    }

    /** "先自测" in the middle of an application asks for what is answered here and now, and the form goes on after it. */
    private static boolean answersInPassing(Scene scene, ServiceDefinition service, String words) {
        return service.outcome().calculator() != null
                && scene.flow()
                        .filter(flow -> flow.service().equals(service.id()))
                        .isEmpty()
                && longest(service, words) + LONGEST_FRAME >= words.length();
    }

    private record Named(ServiceDefinition service, int length) {}

    private static int longest(ServiceDefinition service, String words) {
        return service.namedBy().stream()
                .map(pattern -> Patterns.of(pattern).matcher(words))
                .filter(Matcher::find)
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(0);
    }
}
