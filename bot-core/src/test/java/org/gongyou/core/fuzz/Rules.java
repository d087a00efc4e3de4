package org.gongyou.core.fuzz;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.fuzz.Act.Stake;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must hold after every turn of one conversation, whatever the person does: an answer, unless silence is right; a
 * state that can be stored, small; no answer lost that the person did not touch; nothing done twice; the fixed sentences
 * for words of danger.
 */
final class Rules {

    static final int LARGEST_STATE = 16 * 1024;

    private static final int CRISIS = 3;
    private static final String EMERGENCY = "emergency.";

    /** What may be meant otherwise and is no longer may steer, or answer the question that a form has asked. */
    private static final int SHORT_ANSWER = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FIXED = fixed();

    private final ServiceCatalog services;
    private final Set<String> handedIn = new HashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int largest;

    Rules(ServiceCatalog services) {
        this.services = services;
    }

    private static Set<String> fixed() {
        Properties wording = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(DialogueManager.class.getResourceAsStream("danger.properties")),
                StandardCharsets.UTF_8)) {
            wording.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wording.stringPropertyNames().stream()
                .filter(key -> key.startsWith("danger.") || key.startsWith(EMERGENCY))
                .map(wording::getProperty)
                .collect(Collectors.toSet());
    }

    /** The size in bytes of the largest state seen. */
    int largest() {
        return largest;
    }

    /** The state as it comes back from the database. */
    DialogueState stored(DialogueState state) {
        String json = JSON.writeValueAsString(state);
        int size = json.getBytes(StandardCharsets.UTF_8).length;
        largest = Math.max(largest, size);
        if (size >= LARGEST_STATE) {
            broken.add("state of " + size + " bytes");
        }
        DialogueState read = JSON.readValue(json, DialogueState.class);
        if (!read.equals(state)) {
            broken.add("state changes when it is stored");
        }
        return read;
    }

    /** What the turn broke; one line each. */
    List<String> broken(Act act, DialogueState before, Turn turn, Decision decision, @Nullable String shown) {
        answered(turn, shown);
        onceOnly(decision);
        safe(before, turn, decision);
        if (turn.understanding() == null || turn.understanding().crisis().level() < CRISIS) {
            kept(act.stake(), before, decision);
        } else {
            kept(Stake.NOTHING, before, decision);
        }
        List<String> found = List.copyOf(broken);
        broken.clear();
        return found;
    }

    private void answered(Turn turn, @Nullable String shown) {
        if (shown == null || shown.isBlank()) {
            if (!(turn.content() instanceof Content.Event)) {
                broken.add("no reply");
            }
            return;
        }
        if (shown.contains("{") || shown.contains("null")) {
            broken.add("a gap is not filled in: " + shown);
        }
        if (shown.endsWith("：")) {
            broken.add("a reply that promises more than it says: " + shown);
        }
    }

    private void onceOnly(Decision decision) {
        for (Effect effect : decision.effects()) {
            if (effect instanceof Effect.OpenCase open && !handedIn.add(open.flowId())) {
                broken.add("form " + open.flowId() + " handed in twice");
            }
        }
    }

    private void safe(DialogueState before, Turn turn, Decision decision) {
        if (turn.understanding() == null
                || turn.understanding().crisis().level() < CRISIS
                || isAnOption(before, turn.understanding().normalised())) {
            return;
        }
        String reply = decision.reply() == null ? "" : decision.reply().text();
        boolean doubtful = turn.understanding().crisis().doubtful();
        boolean mayAnswer = doubtful && turn.understanding().normalised().length() <= SHORT_ANSWER;
        if (!FIXED.contains(reply) && !mayAnswer) {
            broken.add("words of danger got other words than the fixed ones");
        }
        boolean during = before.pending() != null && before.pending().kind().ofDanger();
        boolean emergency = decision.because().stream()
                .anyMatch(reason -> String.valueOf(reason.command()).equals("TellEmergency"));
        if (!doubtful
                && !during
                && !emergency
                && decision.effects().stream().noneMatch(Effect.RaiseAlarm.class::isInstance)) {
            broken.add("words of danger raised no alarm");
        }
    }

    /** What stands to the letter among the options of the question asked is an answer to it, as 意外 where the cause is asked. */
    private boolean isAnOption(DialogueState before, String words) {
        if (before.flows().isEmpty()) {
            return false;
        }
        Flow flow = before.flows().get(before.flows().size() - 1);
        String asked = String.valueOf(flow.asking()).replaceFirst(".*\\.", "");
        return services.find(flow.service()).stream()
                .flatMap(service -> service.slots().stream())
                .flatMap(slot -> slot.group() == null ? Stream.of(slot) : slot.group().items().stream())
                .filter(slot -> slot.name().equals(asked))
                .anyMatch(slot ->
                        slot.remarks().stream().anyMatch(r -> r.words().contains(words))
                                || slot.options().stream()
                                        .anyMatch(o -> o.label().equals(words)
                                                || o.aliases().contains(words)));
    }

    private void kept(Stake stake, DialogueState before, Decision decision) {
        if (stake == Stake.ALL) {
            return;
        }
        Map<String, Flow> after =
                decision.state().flows().stream().collect(Collectors.toMap(Flow::id, f -> f, (a, b) -> b));
        for (Flow flow : before.flows()) {
            Flow now = after.get(flow.id());
            if (now == null) {
                if (stake == Stake.NOTHING) {
                    broken.add("form " + flow.service() + " ended by what is beside the point");
                }
                continue;
            }
            flow.slots().forEach((slot, value) -> kept(stake, now, slot, value));
        }
    }

    private void kept(Stake stake, Flow now, String slot, String value) {
        String stands = now.slots().get(slot);
        if (value.equals(stands) || stands != null && stake == Stake.ANSWERS) {
            return;
        }
        boolean applies = slot(now, slot).filter(s -> s.applies(now.slots())).isPresent();
        boolean refused = slot.equals(now.asking()) && stake == Stake.ANSWERS;
        if (stands != null || applies && !refused) {
            broken.add("answer " + slot + " of " + now.service() + (stands == null ? " lost" : " changed"));
        }
    }

    private Optional<Slot> slot(Flow flow, String name) {
        return services.find(flow.service()).flatMap((ServiceDefinition s) -> s.slot(name));
    }
}
