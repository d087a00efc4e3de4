package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/**
 * Carries forms under way over into the version of their service that is in force. Answers that still fit are kept; what
 * has to be asked again is said once.
 */
final class Renewal {

    private final ServiceCatalog catalog;

    Renewal(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    void renew(Draft draft) {
        for (Flow flow : draft.flows()) {
            Optional<ServiceDefinition> service = catalog.find(flow.service());
            if (service.isEmpty()) {
                gone(draft, flow);
            } else if (service.get().version() != flow.version()) {
                renew(draft, flow, service.get());
            }
        }
    }

    private static void gone(Draft draft, Flow flow) {
        draft.remove(flow);
        draft.because("service taken away: " + flow.service());
        draft.say("flow.gone");
    }

    private static void renew(Draft draft, Flow flow, ServiceDefinition service) {
        Flow renewed = flow.of(service.version());
        List<String> again = new ArrayList<>();
        for (Map.Entry<String, String> answer : flow.slots().entrySet()) {
            Optional<Slot> slot = service.slot(answer.getKey());
            if (slot.isEmpty() || !fits(slot.get(), answer.getValue())) {
                renewed = renewed.without(answer.getKey());
                slot.filter(s -> !s.silent()).ifPresent(s -> again.add(s.label()));
            }
        }
        for (Slot consent : Consents.outdated(renewed, service)) {
            renewed = Consents.forgotten(renewed, consent);
            again.add(consent.label());
        }
        boolean askedIsGone = flow.asking() != null
                && !Flow.CONFIRM.equals(flow.asking())
                && service.slot(flow.asking()).isEmpty();
        draft.replace(flow.id(), askedIsGone ? renewed.asking(null) : renewed);
        draft.because("carried over to version " + service.version() + " of " + service.id());
        if (!again.isEmpty()) {
            draft.say("flow.renewed", Map.of("title", service.title(), "again", String.join("、", again)));
        }
    }

    private static boolean fits(Slot slot, String value) {
        return switch (slot.type()) {
            case ENUM -> slot.option(value).filter(o -> o.refuse() == null).isPresent();
            case CONSENT -> value.equals("yes") || value.equals("no");
            case MOBILE_CN -> value.matches("1[3-9]\\d{9}");
            case REGION -> value.matches("\\d{6}");
            default -> true;
        };
    }
}
