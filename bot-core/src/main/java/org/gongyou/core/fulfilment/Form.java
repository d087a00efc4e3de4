package org.gongyou.core.fulfilment;

import java.time.Instant;
import java.util.Map;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/**
 * A form that has been filled in.
 *
 * @param flowId unique per filled form
 * @param answers by slot name
 */
public record Form(ServiceDefinition service, String flowId, Map<String, String> answers, Asker asker, Instant at) {

    public Form {
        answers = Map.copyOf(answers);
    }

    /** The key of what was chosen from the listing; empty if the service has nothing to choose from. */
    public String chosen() {
        return service.listedSlot().map(Slot::name).map(answers::get).orElse("");
    }
}
