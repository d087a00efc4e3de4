package org.gongyou.core.fulfilment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds who fulfils what a service leads to. */
@Component
public class Fulfilments {

    private static final String PROVE_FIRST = "您在别的渠道也找过我们。为了不让别人看到您的信息，请先回“绑定手机号”，核对后在这里就能看。";

    private final ServiceCatalog catalog;
    private final Map<Outcome.Type, Fulfilment> kinds = new EnumMap<>(Outcome.Type.class);

    Fulfilments(ServiceCatalog catalog, List<Fulfilment> fulfilments) {
        this.catalog = catalog;
        fulfilments.forEach(f -> kinds.put(f.type(), f));
    }

    /** What a service has for this person now; nothing of his own for a contact that sees only its own conversation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Listing listing(String service, Asker asker) {
        ServiceDefinition definition = catalog.get(service);
        Asker seen = asker.asSeen();
        Listing listing = kind(definition).listing(definition, seen);
        boolean hidden = !seen.equals(asker) && listing.own().isEmpty();
        return hidden && definition.outcome().type() == Outcome.Type.LOOKUP
                ? Listing.reading(List.of(PROVE_FIRST), List.of())
                : listing;
    }

    /**
     * Carries out what a form was filled in for.
     *
     * @return what came of it, as it is to be said; empty, with nothing done, if what was chosen cannot be had any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> carryOut(Effect.HandIn form, Asker asker, Instant at) {
        ServiceDefinition definition = catalog.get(form.service());
        return kind(definition).carryOut(new Form(definition, form.flowId(), form.answers(), asker, at));
    }

    private Fulfilment kind(ServiceDefinition service) {
        Fulfilment kind = kinds.get(service.outcome().type());
        if (kind == null) {
            throw new IllegalStateException("Nothing fulfils the outcome "
                    + service.outcome().type() + " of " + service.id() + "; it needs a bean of Fulfilment.");
        }
        return kind;
    }
}
