package org.gongyou.core.dialogue;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyou.core.service.ConsentStep;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.Slot;

/** Consents as they are kept for evidence: beside the answer, its version, time and channel. */
final class Consents {

    private static final String SUFFIX = "." + Items.GIVEN;

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
