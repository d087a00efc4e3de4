package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Workflow;

/** What a set of scripts visited. A script counts once it holds. */
final class Coverage {

    private static final Pattern WORD = Pattern.compile("[^a-z0-9._]+");

    private final ServiceCatalog services;
    private final Map<String, Set<String>> scripts = new TreeMap<>();
    private final Map<String, Set<String>> inWords = new TreeMap<>();
    private final Map<String, Set<String>> slots = new TreeMap<>();
    private final Map<String, Set<String>> states = new TreeMap<>();
    private final Map<String, Integer> effects = new TreeMap<>();
    private final Map<TalkPattern, Showing> patterns = new EnumMap<>(TalkPattern.class);

    /** How many services must show a pattern, and how many scripts, in words alone and with buttons. */
    static final int SERVICES = 5;

    static final int SCRIPTS = 3;

    /** How many conversations in words alone each form must have: one that goes well, and five that do not. */
    static final int CONVERSATIONS = 6;

    /** Officers' forms that begin with a tap on one of the listed. */
    static final Set<String> TAPPED = Set.of("cadre.todo");

    /** Patterns that one way of talking cannot have, and why. */
    static final Map<TalkPattern, String> NOT_IN_WORDS =
            Map.of(TalkPattern.OLD_BUTTON, "where there are only words there is no button to press late");

    /** Where a pattern was shown: scripts by service. */
    record Showing(Map<String, Set<String>> inWords, Map<String, Set<String>> byButtons) {
        Showing() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        static Set<String> scripts(Map<String, Set<String>> way) {
            return way.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> services() {
            Set<String> services = new TreeSet<>(inWords.keySet());
            services.addAll(byButtons.keySet());
            return services;
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
            if (takenFromTheRegister(known)) {
                slotsOf(known.service()).addAll(known.answers().keySet());
            }
        }
        begun.forEach(s -> scripts.computeIfAbsent(s, x -> new TreeSet<>()).add(script));
        if (!buttons) {
            begun.stream()
                    .filter(this::isForm)
                    .forEach(s ->
                            inWords.computeIfAbsent(s, x -> new TreeSet<>()).add(script));
        }
        for (TalkPattern pattern : performance.script().patterns()) {
            Showing showing = patterns.computeIfAbsent(pattern, p -> new Showing());
            Map<String, Set<String>> way = buttons ? showing.byButtons() : showing.inWords();
            Evidence.services(pattern, performance).stream()
                    .filter(this::isForm)
                    .forEach(s -> way.computeIfAbsent(s, x -> new TreeSet<>()).add(script));
        }
    }

    private boolean takenFromTheRegister(KnownCase known) {
        return services.find(known.service())
                .flatMap(s -> Optional.ofNullable(s.workflow()))
                .filter(Workflow::ofMembers)
                .isPresent();
    }

    /** Only what people fill in counts beside a pattern; that a human was called, too, says nothing of core.human. */
    private boolean isForm(String service) {
        return services.find(service)
                .filter(s -> World.isForm(s) || s.outcome().calculator() != null)
                .isPresent();
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
        gaps.addAll(thinPatterns());
        gaps.addAll(thinServices());
        return gaps;
    }

    /** Forms that too few conversations in words alone visit. */
    List<String> thinServices() {
        return services.all().stream()
                .map(ServiceDefinition::id)
                .filter(this::isForm)
                .filter(id -> !TAPPED.contains(id))
                .filter(id -> conversations(id) < CONVERSATIONS)
                .map(id -> "form %s: %d of %d conversations in words".formatted(id, conversations(id), CONVERSATIONS))
                .toList();
    }

    private int conversations(String service) {
        return inWords.getOrDefault(service, Set.of()).size();
    }

    /** Patterns that too few services or scripts show, in words alone or with buttons. */
    List<String> thinPatterns() {
        List<String> thin = new ArrayList<>();
        for (TalkPattern pattern : TalkPattern.values()) {
            if (!NOT_IN_WORDS.containsKey(pattern)) {
                thin(pattern, "in words", showing(pattern).inWords()).ifPresent(thin::add);
            }
            thin(pattern, "with buttons", showing(pattern).byButtons()).ifPresent(thin::add);
        }
        return thin;
    }

    private static Optional<String> thin(TalkPattern pattern, String way, Map<String, Set<String>> shown) {
        int scripts = Showing.scripts(shown).size();
        return shown.size() >= SERVICES && scripts >= SCRIPTS
                ? Optional.empty()
                : Optional.of("pattern %s %s: %d of %d services %s, %d of %d scripts"
                        .formatted(pattern.id(), way, shown.size(), SERVICES, shown.keySet(), scripts, SCRIPTS));
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
