package org.gongyou.core.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;

/**
 * The services whose words ({@code hints}) stand in what was not understood: "医药费太贵了看不起" sounds like nothing that a
 * union does, but only to whoever does not know what it does. Pure.
 */
final class Hints {

    private static final int MOST = 2;

    private Hints() {}

    /** The ids of the likeliest, those with the longest words first; empty if there is none. */
    static List<String> of(ServiceCatalog catalog, String words) {
        return catalog.all().stream()
                .map(service -> new Hinted(service.id(), longest(service, words)))
                .filter(hinted -> hinted.length() > 0)
                .sorted(Comparator.comparingInt(Hinted::length).reversed())
                .limit(MOST)
                .map(Hinted::service)
                .toList();
    }

    /** The bundle whose words stand there; the one with the longest. */
    static Optional<ServiceDefinition> bundle(ServiceCatalog catalog, String words) {
        return catalog.all().stream()
                .filter(service -> !service.outcome().steps().isEmpty() && longest(service, words) > 0)
                .max(Comparator.comparingInt(service -> longest(service, words)));
    }

    private record Hinted(String service, int length) {}

    private static int longest(ServiceDefinition service, String text) {
        return longest(service.hints(), text);
    }

    /** The length of the longest of the words that stand in a text; 0 if none does. */
    static int longest(List<String> words, String text) {
        return words.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
