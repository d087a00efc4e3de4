package org.gongyou.core.aid;

import java.util.List;
import java.util.Map;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.springframework.stereotype.Component;

/** Which documents an application still lacks: whatever file or ID number its service asks for in this case, and the applicant's own number. */
@Component
class Completeness {

    private final ServiceCatalog catalog;

    Completeness(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Their names, in the order of the form. */
    List<String> missing(String service, Map<String, String> answers) {
        return catalog.find(service).stream()
                .flatMap(s -> s.slots().stream())
                .filter(slot -> slot.name().equals(Slot.OWN_ID_NUMBER) || isDocument(slot) && slot.applies(answers))
                .filter(slot -> answers.getOrDefault(slot.name(), "").isBlank())
                .map(Slot::label)
                .toList();
    }

    private static boolean isDocument(Slot slot) {
        return slot.type() == SlotType.ID_CARD || slot.type().file();
    }
}
