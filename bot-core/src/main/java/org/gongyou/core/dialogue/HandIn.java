package org.gongyou.core.dialogue;

import java.util.Map;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;

/** What becomes of a form that is complete. */
final class HandIn {

    /** Filled in by whoever carries the effect out. */
    private static final String RESULT = "{result}";

    private HandIn() {}

    /** Hands the form in and says so. */
    static void of(Draft draft, Flow flow, ServiceDefinition service, Map<String, String> answers, boolean urgent) {
        Outcome outcome = service.outcome();
        draft.effect(effect(flow, service, answers, urgent));
        draft.because("hand in " + service.id());
        draft.sayText(outcome.type() == Outcome.Type.CASE ? String.valueOf(outcome.done()) : RESULT);
    }

    private static Effect effect(Flow flow, ServiceDefinition service, Map<String, String> answers, boolean urgent) {
        Outcome.Type type = service.outcome().type();
        if (flow.amends() != null) {
            return new Effect.AmendCase(flow.amends(), flow.id(), answers);
        }
        return type == Outcome.Type.CASE
                ? new Effect.OpenCase(service.id(), flow.version(), flow.id(), answers, urgent)
                : new Effect.HandIn(type, service.id(), flow.version(), flow.id(), answers);
    }
}
