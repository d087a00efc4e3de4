package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongyou.core.script.Coverage.Showing;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;
import org.jspecify.annotations.Nullable;

/** The coverage as a page, and as a few lines for the console. */
final class CoverageReport {

    private final Coverage coverage;
    private final int scripts;

    CoverageReport(Coverage coverage, int scripts) {
        this.coverage = coverage;
        this.scripts = scripts;
    }

    String brief() {
        long patterns = List.of(TalkPattern.values()).stream()
                .filter(p -> !shown(p).isEmpty())
                .count();
        long five = List.of(TalkPattern.values()).stream()
                .filter(p -> coverage.showing(p).services().size() >= 5)
                .count();
        List<Boolean> slots = coverage.slots().values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        long services = coverage.services().all().stream()
                .filter(s -> !coverage.scriptsOf(s.id()).isEmpty())
                .count();
        return String.format(
                Locale.ROOT,
                "%nConversation scripts: %d%n  services       %d of %d%n  slots of forms %d of %d%n"
                        + "  patterns       %d of %d, %d of them with five services or more%n  effects        %s%n",
                scripts,
                services,
                coverage.services().all().size(),
                slots.stream().filter(v -> v).count(),
                slots.size(),
                patterns,
                TalkPattern.values().length,
                five,
                coverage.effects());
    }

    private Set<String> shown(TalkPattern pattern) {
        Set<String> all =
                new TreeSet<>(Showing.scripts(coverage.showing(pattern).inWords()));
        all.addAll(Showing.scripts(coverage.showing(pattern).byButtons()));
        return all;
    }

    String markdown() {
        StringBuilder page = new StringBuilder("# Coverage of the conversation scripts\n\n");
        page.append(scripts).append(" scripts.\n");
        gaps(page);
        services(page);
        patterns(page);
        matrix(page);
        slots(page);
        return page.toString();
    }

    private void gaps(StringBuilder page) {
        List<String> gaps = coverage.gaps();
        page.append("\n## Not visited\n\n");
        page.append(gaps.isEmpty() ? "Nothing.\n" : "");
        gaps.forEach(gap -> page.append("- ").append(gap).append('\n'));
    }

    private void services(StringBuilder page) {
        page.append(
                "\n## Services\n\n| service | scripts | workflow states visited | not visited |\n| --- | --- | --- | --- |\n");
        for (ServiceDefinition service : coverage.services().all()) {
            Workflow workflow = service.workflow();
            Set<String> visited = coverage.statesOf(service.id());
            List<String> missed = workflow == null
                    ? List.of()
                    : workflow.states().keySet().stream()
                            .filter(s -> !visited.contains(s))
                            .toList();
            row(
                    page,
                    service.id(),
                    String.valueOf(coverage.scriptsOf(service.id()).size()),
                    list(visited),
                    list(missed));
        }
        page.append("\nEffects: ").append(coverage.effects()).append('\n');
    }

    private void patterns(StringBuilder page) {
        page.append(
                "\n## Patterns\n\n| pattern | in words: scripts, services | with buttons: scripts, services |\n| --- | --- | --- |\n");
        for (TalkPattern pattern : TalkPattern.values()) {
            Showing showing = coverage.showing(pattern);
            String never = Coverage.NOT_IN_WORDS.get(pattern);
            row(
                    page,
                    pattern.id() + ": " + pattern.meaning(),
                    never == null ? figures(showing.inWords()) : "none: " + never,
                    figures(showing.byButtons()));
        }
    }

    private static String figures(Map<String, Set<String>> way) {
        return Showing.scripts(way).size() + ", " + way.size();
    }

    /** Scripts in words and with buttons, for each pattern and service. */
    private void matrix(StringBuilder page) {
        Set<String> services = new TreeSet<>();
        for (TalkPattern pattern : TalkPattern.values()) {
            services.addAll(coverage.showing(pattern).services());
        }
        page.append("\n## Patterns by services: scripts in words / with buttons\n\n");
        List<String> head = new ArrayList<>(services);
        head.add(0, "");
        row(page, head.toArray(String[]::new));
        row(page, head.stream().map(s -> "---").toArray(String[]::new));
        for (TalkPattern pattern : TalkPattern.values()) {
            Showing showing = coverage.showing(pattern);
            List<String> cells = new ArrayList<>(List.of(pattern.id()));
            services.forEach(s ->
                    cells.add(cell(showing.inWords().get(s), showing.byButtons().get(s))));
            row(page, cells.toArray(String[]::new));
        }
    }

    private static String cell(@Nullable Set<String> inWords, @Nullable Set<String> byButtons) {
        return inWords == null && byButtons == null
                ? ""
                : (inWords == null ? 0 : inWords.size()) + " / " + (byButtons == null ? 0 : byButtons.size());
    }

    private void slots(StringBuilder page) {
        page.append("\n## Slots of forms\n\n| service | visited | not visited |\n| --- | --- | --- |\n");
        coverage.slots()
                .forEach((service, each) -> row(page, service.id(), list(those(each, true)), list(those(each, false))));
    }

    private static List<String> those(Map<String, Boolean> slots, boolean visited) {
        return slots.entrySet().stream()
                .filter(e -> e.getValue() == visited)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String list(Collection<String> items) {
        return String.join(", ", items);
    }

    private static void row(StringBuilder page, String... cells) {
        page.append(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
