package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/** Tells operators, in Chinese, why the bot said what it said ({@code reasons.properties}). Immutable. */
public final class Explanation {

    private final ServiceCatalog catalog;

    public Explanation(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** One line for each step that an operator can make something of. */
    public List<String> of(List<Reason> because) {
        return because.stream()
                .filter(reason -> !reason.command().isEmpty())
                .map(this::line)
                .toList();
    }

    private String line(Reason reason) {
        String sure = reason.confidence() == null ? "" : "，把握 " + Math.round(reason.confidence() * 100) + "%";
        String rule = Wording.reason("rule." + reason.rule())
                .or(() -> Wording.reason("rule." + reason.rule().replaceFirst("[-.].*", "")))
                .map(said -> "：" + said)
                .orElse("");
        String about = about(reason);
        return Wording.reason("reader." + reason.reader()).orElse(reason.reader())
                + rule
                + sure
                + " → "
                + Wording.reason("command." + reason.command()).orElse(reason.command())
                + (about.isEmpty() ? "" : "（" + about + "）");
    }

    private String about(Reason reason) {
        return Stream.of(reason.about().split("[, /]+"))
                .flatMap(word -> named(word).stream())
                .collect(Collectors.joining("、"));
    }

    private Optional<String> named(String word) {
        return catalog.find(word)
                .map(ServiceDefinition::title)
                .or(() -> catalog.all().stream()
                        .flatMap(s -> s.slot(word).stream())
                        .map(Slot::label)
                        .findFirst());
    }
}
