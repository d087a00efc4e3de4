package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The list of services: all at once while they fit into a bubble, otherwise by the ten classes of the union's outline, each
 * paged. A bubble never holds more than {@value #LINES} lines to choose from.
 */
final class Menu {

    static final int LINES = 8;

    private static final int EXAMPLES = 2;
    private static final String OWN = "own";
    private static final int[] LAST_OF_CLASS = {6, 10, 14, 22, 27, 29, 31, 34, 36, 38};

    private final ServiceCatalog catalog;

    Menu(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** What can be done here, in one bubble: everything, or the first of each class and where to find the rest. */
    void front(Draft draft) {
        List<ServiceDefinition> all = listed();
        draft.questioned();
        if (all.size() <= LINES) {
            all.forEach(s -> offer(draft, s));
            return;
        }
        groups().entrySet().stream()
                .filter(group -> !group.getKey().equals(OWN))
                .limit(LINES - 3)
                .forEach(group -> offer(draft, group.getValue().get(0)));
        all.stream().filter(s -> Outcome.MY_CASES.equals(s.outcome().view())).forEach(s -> offer(draft, s));
        draft.offerWorded("list:", "choice.more.services");
        draft.offerWorded("human", "choice.human");
    }

    /** The list, or a page of one class of it. */
    void list(Draft draft, @Nullable String group, int page) {
        List<ServiceDefinition> all = listed();
        draft.say("menu");
        draft.questioned();
        if (all.size() <= LINES) {
            all.forEach(s -> offer(draft, s));
            return;
        }
        Map<String, List<ServiceDefinition>> groups = groups();
        if (group == null || !groups.containsKey(group)) {
            paged(
                    draft,
                    List.copyOf(groups.entrySet()),
                    new Place("*", page),
                    g -> draft.offer("list:" + g.getKey(), title(g.getKey(), g.getValue())));
            return;
        }
        paged(draft, groups.get(group), new Place(group, page), s -> offer(draft, s));
    }

    private record Place(String group, int page) {}

    private <T> void paged(Draft draft, List<T> all, Place place, Consumer<T> offer) {
        int from = Math.min(place.page() * (LINES - 1), Math.max(0, all.size() - 1));
        int left = all.size() - from;
        boolean more = left > LINES;
        all.subList(from, from + Math.min(left, more ? LINES - 1 : LINES)).forEach(offer);
        if (more) {
            draft.offerWorded("list:" + place.group() + ":" + (place.page() + 1), "choice.more");
        }
    }

    private static void offer(Draft draft, ServiceDefinition service) {
        draft.offer("start:" + service.id(), service.title());
    }

    private List<ServiceDefinition> listed() {
        return catalog.all().stream().filter(ServiceDefinition::menu).toList();
    }

    /** Services by class, in the order of the outline; our own last. */
    private Map<String, List<ServiceDefinition>> groups() {
        Map<String, List<ServiceDefinition>> bySystem = new TreeMap<>();
        listed().forEach(s -> bySystem.computeIfAbsent(s.system() == null ? "~" : s.system(), k -> new ArrayList<>())
                .add(s));
        Map<String, List<ServiceDefinition>> groups = new LinkedHashMap<>();
        bySystem.forEach((system, services) ->
                groups.computeIfAbsent(group(system), k -> new ArrayList<>()).addAll(services));
        return groups;
    }

    /** The class of the outline that a system belongs to: systems are numbered through all ten. */
    private static String group(String system) {
        if (!system.matches("S\\d{2}")) {
            return OWN;
        }
        int number = Integer.parseInt(system.substring(1));
        return IntStream.range(0, LAST_OF_CLASS.length)
                .filter(i -> number <= LAST_OF_CLASS[i])
                .mapToObj(i -> "c" + (i + 1))
                .findFirst()
                .orElse(OWN);
    }

    /** The name of a class, with what is in it for instance. */
    private static String title(String group, List<ServiceDefinition> services) {
        String such =
                services.stream().limit(EXAMPLES).map(ServiceDefinition::title).collect(Collectors.joining("、"));
        return Wording.of("menu.group." + group) + "（" + such + (services.size() > EXAMPLES ? "等）" : "）");
    }
}
