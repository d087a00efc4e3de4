package org.gongyou.core.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All services, by id. Immutable. In the menu, what can be done here stands first and calling a human last. */
public final class ServiceCatalog {

    private final Map<String, ServiceDefinition> services;
    private final Set<String> carried;

    public ServiceCatalog(List<ServiceDefinition> services) {
        this.services = services.stream()
                .sorted(Comparator.comparing(
                        (ServiceDefinition s) -> s.outcome().type().ordinal()))
                .collect(Collectors.toMap(
                        ServiceDefinition::id,
                        Function.identity(),
                        (a, b) -> {
                            throw new BadServiceFileException(List.of("服务码重复：" + a.id()));
                        },
                        LinkedHashMap::new));
        this.carried = this.services.values().stream()
                .flatMap(s -> s.slots().stream())
                .flatMap(slot -> slot.fromTalk().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The bundles that begin with that service. */
    public List<ServiceDefinition> bundlesFrom(String service) {
        return services.values().stream()
                .filter(s -> s.outcome().steps().stream()
                        .findFirst()
                        .filter(first -> first.service().equals(service))
                        .isPresent())
                .toList();
    }

    /** The slots and calculators of which some service takes over what was said earlier in the talk. */
    public Set<String> carried() {
        return carried;
    }

    /** The catalogue with what these services have on offer at a moment, by service id. */
    public ServiceCatalog with(Map<String, Listing> listings) {
        return new ServiceCatalog(services.values().stream()
                .map(s -> listings.containsKey(s.id()) ? s.with(listings.get(s.id())) : s)
                .toList());
    }

    /** The service of that id. */
    public Optional<ServiceDefinition> find(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /**
     * The service of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ServiceDefinition get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No service " + id));
    }

    /** Every service. */
    public Collection<ServiceDefinition> all() {
        return services.values();
    }
}
