package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.service.SlotType.Sensitivity;

/** What one service's form takes over from another's of the same talk: noted when a form is finished, filled in when another comes to ask for it. */
final class TakenOver {

    /** Follows a calculator's id where it stands for how its result came about. */
    private static final String WORKINGS = ".workings";

    private static final int LONGEST_SHOWN = 30;

    private TakenOver() {}

    /** Notes what others want of the answers of a finished form. */
    static void note(Draft draft, ServiceCatalog catalog, ServiceDefinition service, Map<String, String> answers) {
        if (service.outcome().type() == Outcome.Type.SCREENING) {
            return;
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        answers.forEach((name, value) -> service.slot(name)
                .filter(slot -> catalog.carried().contains(name) && mayBeKept(slot))
                .ifPresent(slot -> wanted.put(name, value)));
        draft.tell(wanted, service.outcome().fleeting());
    }

    private static boolean mayBeKept(Slot slot) {
        return !slot.sensitive()
                && slot.type().sensitivity() != Sensitivity.SENSITIVE
                && slot.type() != SlotType.CONSENT
                && slot.type() != SlotType.LISTED;
    }

    /** Notes what a calculator has worked out, with its workings, if others want it. */
    static void note(Draft draft, ServiceCatalog catalog, ServiceDefinition service, Calculation done) {
        String calculator = String.valueOf(service.outcome().calculator());
        String total = done.result().get("total");
        if (total == null || !catalog.carried().contains(calculator)) {
            return;
        }
        draft.tell(Map.of(calculator, total, calculator + WORKINGS, done.workings()));
    }

    /**
     * Fills in what was said before, where the form comes to ask for it, and tells the person so.
     *
     * @param given what goes without saying, by slot; it is not told
     */
    static void fill(Draft draft, Forms forms, ServiceDefinition service, Map<String, String> given) {
        if (draft.flow().filter(flow -> flow.amends() == null).isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Slot slot : service.slots()) {
            Optional<String> known = draft.flow()
                    .filter(flow -> flow.service().equals(service.id()) && open(flow, slot))
                    .flatMap(flow -> Optional.ofNullable(given.get(slot.name())).or(() -> known(draft, slot)));
            if (known.isPresent()) {
                draft.replace(draft.flow().orElseThrow().proposing(slot.name(), known.get()));
                forms.fill(draft, slot, known.get());
                if (!slot.silent() && !given.containsKey(slot.name())) {
                    lines.add(slot.label() + " " + shown(slot, known.get()));
                }
            }
        }
        if (!lines.isEmpty()) {
            draft.say("flow.told", Map.of("lines", String.join("；", lines)));
        }
    }

    /** Whether nobody has touched the slot yet, so that nothing is taken over against what the person wants. */
    private static boolean open(Flow flow, Slot slot) {
        return slot.applies(flow.slots())
                && !flow.slots().containsKey(slot.name())
                && !flow.skipped().contains(slot.name())
                && !flow.proposed().containsKey(slot.name())
                && !slot.name().equals(flow.asking());
    }

    private static String shown(Slot slot, String value) {
        String words = slot.masked() ? slot.type().mask().of(value) : slot.display(value);
        return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
    }

    private static Optional<String> known(Draft draft, Slot slot) {
        Map<String, String> told = draft.told();
        LocalDate today = Calendars.dayOf(draft.turn.now());
        return slot.fromTalk().stream()
                .flatMap(name -> Optional.ofNullable(told.get(name)).stream())
                .flatMap(value -> fitting(slot, value).stream())
                .filter(value -> LimitCheck.keeps(slot, value, today))
                .findFirst();
    }

    /** Of an answer to a question with options, those that are options here, too. */
    private static Optional<String> fitting(Slot slot, String value) {
        if (slot.type() != SlotType.ENUM) {
            return Optional.of(value);
        }
        String options = Arrays.stream(value.split(","))
                .filter(option ->
                        slot.option(option).filter(o -> o.refuse() == null).isPresent())
                .collect(Collectors.joining(","));
        return options.isEmpty() ? Optional.empty() : Optional.of(options);
    }
}
