package org.gongyou.core.dialogue;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.service.ConsentStep;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.jspecify.annotations.Nullable;

/** Consents as they are kept for evidence: beside the answer, its version, time and channel. */
final class Consents {

    private static final String SUFFIX = "." + Items.GIVEN;
    private static final Pattern VERSION = Pattern.compile("^v(\\d{1,6}) ");

    private Consents() {}

    /** Notes when and how a consent was given or refused, and says which other road there is after a no. */
    static Flow noted(Flow flow, Slot slot, String value, Draft draft) {
        ConsentStep step = slot.consent();
        if (step == null) {
            return flow;
        }
        if (value.equals("no") && step.refused() != null) {
            draft.sayText(step.refused());
        }
        OffsetDateTime at = draft.turn
                .now()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(Calendars.CHINA)
                .toOffsetDateTime();
        return flow.with(slot.name() + SUFFIX, "v" + step.version() + " " + at + " " + draft.turn.channel());
    }

    /** The consents of a form that were asked for in an older version: they must be given anew. */
    static List<Slot> outdated(Flow flow, ServiceDefinition service) {
        return service.slots().stream()
                .filter(s -> s.consent() != null && flow.slots().containsKey(s.name()))
                .filter(s -> version(flow.slots().get(s.name() + SUFFIX))
                        < Objects.requireNonNull(s.consent()).version())
                .toList();
    }

    /** The form without that consent. What it covers stays, and counts again once the consent has been given anew. */
    static Flow forgotten(Flow flow, Slot consent) {
        return flow.without(consent.name()).without(consent.name() + SUFFIX);
    }

    /** The no to a consent that is still to be asked for: "先不填身份证" while the place is asked. */
    static Optional<Command> refused(List<Slot> slots, Flow flow, String said) {
        return slots.stream()
                .filter(consent ->
                        consent.type() == SlotType.CONSENT && !flow.slots().containsKey(consent.name()))
                .filter(consent -> !consent.name().equals(flow.asking()))
                .filter(consent -> slots.stream()
                        .anyMatch(s -> s.when().asksFor(consent.name(), "yes") && OpenSlots.mentions(s, said)))
                .findFirst()
                .map(consent -> new FillSlot(flow.service(), consent.name(), "no"));
    }

    /** Whether it is a consent that answers wait for; without a yes or a no they could only be lost. */
    static boolean owing(Slot slot, Map<String, String> answers) {
        ConsentStep step = slot.consent();
        return step != null && step.covers().stream().anyMatch(answers::containsKey);
    }

    private static int version(@Nullable String given) {
        Matcher version = VERSION.matcher(String.valueOf(given));
        return version.find() ? Integer.parseInt(version.group(1)) : 1;
    }

    /** The records of a form's consents, to be kept with its answers. */
    static Map<String, String> given(Flow flow) {
        Map<String, String> given = new LinkedHashMap<>();
        flow.slots().forEach((name, value) -> {
            if (name.endsWith(SUFFIX)) {
                given.put(name, value);
            }
        });
        return given;
    }
}
