package org.gongyou.core.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All regional parameters at a moment. Immutable, in memory. */
public final class ParameterTable {

    private static final ParameterTable EMPTY = new ParameterTable(List.of());

    private final Map<ParameterCode, List<Parameter>> byCode;

    public ParameterTable(List<Parameter> parameters) {
        this.byCode = parameters.stream().collect(Collectors.groupingBy(Parameter::code));
    }

    /** A table in which nothing is known. */
    public static ParameterTable empty() {
        return EMPTY;
    }

    /**
     * What is valid in a region on a day: its own, else the nearest around it (county, city, province, country). Of two
     * in one region the one that came into force later.
     *
     * @param region GB/T 2260 code; null when the place is not known, so that only what holds everywhere is found
     */
    public Optional<Parameter> find(ParameterCode code, @Nullable String region, LocalDate on) {
        List<Parameter> valid = byCode.getOrDefault(code, List.of()).stream()
                .filter(p -> p.validOn(on))
                .sorted(Comparator.comparing(Parameter::from).reversed())
                .toList();
        return around(region).stream()
                .flatMap(place -> valid.stream().filter(p -> p.region().equals(place)))
                .findFirst();
    }

    /** Whether anything at all is known of a code, anywhere, at any time. */
    public boolean knows(ParameterCode code) {
        return byCode.containsKey(code);
    }

    private static List<String> around(@Nullable String region) {
        List<String> places = new ArrayList<>();
        if (region != null && region.matches("\\d{6,}")) {
            places.add(region.substring(0, 6));
            places.add(region.substring(0, 4) + "00");
            places.add(region.substring(0, 2) + "0000");
        }
        places.add(Parameter.COUNTRY);
        return places;
    }
}
