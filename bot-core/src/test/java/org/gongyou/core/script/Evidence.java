package org.gongyou.core.script;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.message.Content;
import org.gongyou.core.script.ScriptPlayer.Performance;
import org.gongyou.intents.EntityTypes;

/** Whether a script shows the patterns it says it shows, as far as that can be seen from what happened. */
final class Evidence {

    private static final Duration LONG = Duration.ofMinutes(30);
    private static final Map<TalkPattern, Predicate<Played>> SEEN = new EnumMap<>(TalkPattern.class);

    static {
        SEEN.put(TalkPattern.SEVERAL_SLOTS, turn -> gained(turn).size() >= 2);
        SEEN.put(TalkPattern.PREFILL, turn -> begun(turn) && !gained(turn).isEmpty());
        SEEN.put(TalkPattern.CORRECTION, turn -> !touched(turn).isEmpty());
        SEEN.put(
                TalkPattern.SUMMARY_EDIT,
                turn -> atEnd(turn) && !(touched(turn).isEmpty() && gained(turn).isEmpty()));
        SEEN.put(
                TalkPattern.CANCEL,
                turn -> ended(turn) && turn.decision().effects().isEmpty());
        SEEN.put(TalkPattern.BACK, turn -> same(turn) && (passed(turn.flow()) < passed(turn.flowBefore())));
        SEEN.put(TalkPattern.SKIP, turn -> same(turn) && skips(turn));
        SEEN.put(TalkPattern.DIGRESSION, turn -> same(turn) && gained(turn).isEmpty() && words(turn));
        SEEN.put(
                TalkPattern.INTERRUPTION,
                turn -> turn.decision().state().flows().size() > 1);
        SEEN.put(TalkPattern.RESUME, turn -> same(turn) && turn.step().pause().compareTo(LONG) > 0);
        SEEN.put(TalkPattern.OTHER_CHANNEL, turn -> same(turn) && turn.step().channel() != null);
        SEEN.put(
                TalkPattern.OUT_OF_SCOPE,
                turn -> turn.heard() != null && turn.heard().outOfScope());
        SEEN.put(TalkPattern.FAILURE, Evidence::failing);
        SEEN.put(TalkPattern.HANDOFF, turn -> turn.effectNames().contains("handoff"));
        SEEN.put(TalkPattern.PHOTO, turn -> turn.content() instanceof Content.Image);
        SEEN.put(TalkPattern.DATE, turn -> heard(turn, EntityTypes.DATE) || heard(turn, EntityTypes.DATE_RANGE));
        SEEN.put(TalkPattern.AMOUNT, turn -> heard(turn, EntityTypes.MONEY));
        SEEN.put(TalkPattern.OLD_BUTTON, Evidence::oldButton);
        SEEN.put(TalkPattern.GREETING, turn -> did(turn, "Welcome", "WelcomeBack", "Greet"));
        SEEN.put(TalkPattern.WHY, turn -> same(turn) && did(turn, "Explain"));
        SEEN.put(TalkPattern.REPEAT, turn -> did(turn, "Repeat"));
        SEEN.put(TalkPattern.HELP, turn -> did(turn, "Help"));
        SEEN.put(TalkPattern.MENU, turn -> did(turn, "ListServices"));
        SEEN.put(TalkPattern.CLARIFICATION, turn -> did(turn, "Clarify", "ClarifyQuestion"));
        SEEN.put(TalkPattern.CHIT_CHAT, turn -> did(turn, "ChitChat", "Greet", "TakeThanks", "PartWays"));
        SEEN.put(TalkPattern.NEW_VERSION, Evidence::renewed);
    }

    private Evidence() {}

    /** The patterns that a script claims and nothing in it shows. */
    static List<TalkPattern> missing(Performance performance) {
        return performance.script().patterns().stream()
                .filter(claimed -> !shown(claimed, performance))
                .toList();
    }

    private static boolean shown(TalkPattern claimed, Performance performance) {
        Predicate<Played> seen = SEEN.get(claimed);
        return seen == null || performance.turns().stream().anyMatch(seen);
    }

    /**
     * The services in whose forms a pattern was shown. What happened outside forms, or leaves no trace, counts for the one that
     * was begun next, or else last.
     */
    static Set<String> services(TalkPattern pattern, Performance performance) {
        Predicate<Played> seen = SEEN.getOrDefault(pattern, turn -> true);
        List<Played> turns = performance.turns();
        Set<String> services = new TreeSet<>();
        for (int i = 0; i < turns.size(); i++) {
            if (seen.test(turns.get(i))) {
                around(turns, i).ifPresent(services::add);
                if (!SEEN.containsKey(pattern)) {
                    break;
                }
            }
        }
        return services;
    }

    private static Optional<String> around(List<Played> turns, int index) {
        Stream<Played> before = turns.subList(0, index).stream();
        return Stream.of(
                        turns.get(index).flowBefore().stream(),
                        turns.subList(index, turns.size()).stream().flatMap(turn -> turn.flow().stream()),
                        before.flatMap(turn -> turn.flow().stream()))
                .flatMap(flows -> flows)
                .map(Flow::service)
                .findFirst();
    }

    private static boolean did(Played turn, String... commands) {
        return turn.decision().because().stream()
                .anyMatch(reason -> List.of(commands).contains(reason.command()));
    }

    private static boolean renewed(Played turn) {
        return turn.flowBefore()
                .filter(before -> turn.decision().because().stream()
                        .anyMatch(reason -> reason.rule().startsWith("carried over to version")
                                && reason.rule().endsWith(" " + before.service())))
                .isPresent();
    }

    private static boolean words(Played turn) {
        return turn.heard() != null;
    }

    private static boolean heard(Played turn, String type) {
        return turn.heard() != null && !turn.heard().entities(type).isEmpty();
    }

    private static boolean same(Played turn) {
        Optional<Flow> before = turn.flowBefore();
        return before.isPresent()
                && turn.flow().filter(f -> f.id().equals(before.get().id())).isPresent();
    }

    private static boolean begun(Played turn) {
        return turn.flow().isPresent()
                && turn.before().flows().stream()
                        .noneMatch(f -> f.id().equals(turn.flow().get().id()));
    }

    private static boolean ended(Played turn) {
        return turn.flowBefore().isPresent()
                && turn.decision().state().flows().stream()
                        .noneMatch(f -> f.id().equals(turn.flowBefore().get().id()));
    }

    private static boolean atEnd(Played turn) {
        return turn.flowBefore().filter(f -> Flow.CONFIRM.equals(f.asking())).isPresent();
    }

    /** The slots that this turn filled. */
    private static Set<String> gained(Played turn) {
        Set<String> gained = new HashSet<>(turn.slots().keySet());
        if (!begun(turn)) {
            turn.flowBefore().ifPresent(f -> gained.removeAll(f.slots().keySet()));
        }
        return gained;
    }

    /** The slots that were filled before and hold something else or nothing now. */
    private static Set<String> touched(Played turn) {
        Set<String> touched = new HashSet<>();
        if (same(turn) || !turn.decision().effects().isEmpty()) {
            turn.flowBefore()
                    .ifPresent(f -> f.slots().forEach((slot, value) -> {
                        if (!value.equals(turn.slots().get(slot))) {
                            touched.add(slot);
                        }
                    }));
        }
        return touched;
    }

    private static int passed(Optional<Flow> flow) {
        return flow.map(f -> f.slots().size() + f.skipped().size()).orElse(0);
    }

    private static boolean skips(Played turn) {
        int before = turn.flowBefore().orElseThrow().skipped().size();
        return turn.flow().orElseThrow().skipped().size() > before
                || turn.slots().containsValue("no");
    }

    private static boolean failing(Played turn) {
        return turn.decision().state().misses() >= 2
                || turn.flow().filter(f -> f.tries() >= 2).isPresent();
    }

    private static boolean oldButton(Played turn) {
        return turn.content() instanceof Content.Tap tap
                && (turn.before().last() == null
                        || turn.before().last().choices().stream()
                                .noneMatch(c -> c.key().equals(tap.key())));
    }
}
