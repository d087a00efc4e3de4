package org.gongyou.core.union;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.Slot.Option;
import org.springframework.stereotype.Component;

/** The occupations that federations of industries serve, as the form of those who join has them. */
@Component
class Occupations {

    private static final String JOIN = "org.member.join";
    private static final String OCCUPATION = "occupation_group";
    private static final String OTHER = "other";

    private final ServiceCatalog catalog;

    Occupations(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Their values by what they are called. */
    Map<String, String> byLabel() {
        return options().stream().collect(Collectors.toMap(Option::label, Option::value));
    }

    /** The one that a text names by the longest of its words. */
    Optional<String> named(String text) {
        return options().stream()
                .filter(option -> !option.value().equals(OTHER))
                .flatMap(option -> Stream.concat(Stream.of(option.label()), option.aliases().stream())
                        .filter(text::contains)
                        .map(word -> Map.entry(word.length(), option.value())))
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private List<Option> options() {
        return catalog.find(JOIN).stream()
                .flatMap(service -> service.slots().stream())
                .filter(slot -> slot.name().equals(OCCUPATION))
                .flatMap(slot -> slot.options().stream())
                .toList();
    }
}
