package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/** What a set of scripts visited. A script counts once it holds. */
final class Coverage {

    private static final Pattern WORD = Pattern.compile("[^a-z0-9._]+");

    private final ServiceCatalog services;
    private final Map<String, Set<String>> scripts = new TreeMap<>();
    private final Map<String, Set<String>> slots = new TreeMap<>();
    private final Map<String, Set<String>> states = new TreeMap<>();
    private final Map<String, Integer> effects = new TreeMap<>();
    private final Map<TalkPattern, Showing> patterns = new EnumMap<>(TalkPattern.class);

    /** Where a pattern was shown: services, and scripts in words alone or with buttons. */
    record Showing(Set<String> services, Set<String> inWords, Set<String> byButtons) {
        Showing() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    Coverage(ServiceCatalog services) {
        this.services = services;
    }

    void add(String script, ScriptPlayer.Performance performance) {
        Set<String> begun = new TreeSet<>();
        boolean buttons = false;
        for (Played turn : performance.turns()) {
            visited(turn).forEach(begun::add);
            turn.decision().state().flows().forEach(this::note);
            turn.decision().effects().forEach(e -> effects.merge(e.name(), 1, Integer::sum));
            turn.decision().effects().stream()
                    .flatMap(e -> Played.handedIn(e).stream())
                    .forEach(answers -> turn.flowBefore()
                            .ifPresent(f -> slotsOf(f.service()).addAll(answers.keySet())));
            buttons |= turn.content() instanceof Content.Tap;
        }
        for (KnownCase known : performance.world().everKnown()) {
            begun.add(known.service());
            states.computeIfAbsent(known.service(), s -> new TreeSet<>()).add(known.status());
        }
        begun.forEach(s -> scripts.computeIfAbsent(s, x -> new TreeSet<>()).add(script));
        for (TalkPattern pattern : performance.script().patterns()) {
            Showing showing = patterns.computeIfAbsent(pattern, p -> new Showing());
            begun.stream().filter(this::isForm).forEach(showing.services()::add);
            (buttons ? showing.byButtons() : showing.inWords()).add(script);
        }
    }

    /** Only what people fill in counts beside a pattern; that a human was called, too, says nothing of core.human. */
    private boolean isForm(String service) {
        return services.find(service).filter(World::isForm).isPresent();
    }

    private void note(Flow flow) {
        Set<String> visited = slotsOf(flow.service());
        visited.addAll(flow.slots().keySet());
        visited.addAll(flow.skipped());
        if (flow.asking() != null && !flow.asking().equals(Flow.CONFIRM)) {
            visited.add(flow.asking());
        }
    }

    private Set<String> slotsOf(String service) {
        return slots.computeIfAbsent(service, s -> new TreeSet<>());
    }

    /** The services under way, and those that the decision says it turned to. */
    private Stream<String> visited(Played turn) {
        return Stream.concat(
                turn.decision().state().flows().stream().map(Flow::service),
                turn.decision().because().stream()
                        .filter(reason -> !reason.command().matches("Clarify|OfferService"))
                        .map(Reason::about)
                        .flatMap(WORD::splitAsStream)
                        .filter(word -> services.find(word).isPresent()));
    }

    ServiceCatalog services() {
        return services;
    }

    Set<String> scriptsOf(String service) {
        return scripts.getOrDefault(service, Set.of());
    }

    Set<String> statesOf(String service) {
        return states.getOrDefault(service, Set.of());
    }

    Map<String, Integer> effects() {
        return effects;
    }

    Showing showing(TalkPattern pattern) {
        return patterns.getOrDefault(pattern, new Showing());
    }

    /** The slots of the forms, and whether each was asked, filled or skipped. */
    Map<ServiceDefinition, Map<String, Boolean>> slots() {
        Map<ServiceDefinition, Map<String, Boolean>> found = new LinkedHashMap<>();
        services.all().stream().filter(World::isForm).forEach(service -> {
            Set<String> visited = slots.getOrDefault(service.id(), Set.of());
            Map<String, Boolean> each = new LinkedHashMap<>();
            service.slots().stream().map(Slot::name).forEach(s -> each.put(s, visited(s, visited)));
            found.put(service, each);
        });
        return found;
    }

    /** A group is visited where a slot of one of its items is. */
    private static boolean visited(String slot, Set<String> visited) {
        return visited.contains(slot) || visited.stream().anyMatch(v -> v.startsWith(slot + "."));
    }

    /** Patterns and slots that no script visits. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (TalkPattern pattern : TalkPattern.values()) {
            if (!patterns.containsKey(pattern)) {
                gaps.add("pattern " + pattern.id() + " (" + pattern.meaning() + ")");
            }
        }
        gaps.addAll(unvisitedSlots());
        return gaps;
    }

    /** Slots of forms that no script asks, fills or skips. */
    List<String> unvisitedSlots() {
        List<String> gaps = new ArrayList<>();
        slots().forEach((service, each) -> each.forEach((slot, visited) -> {
            if (!visited) {
                gaps.add("slot " + slot + " of " + service.id());
            }
        }));
        return gaps;
    }
}
