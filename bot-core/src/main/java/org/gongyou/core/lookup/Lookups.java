package org.gongyou.core.lookup;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;

/** Shows people what is their own. */
@Component
class Lookups implements Fulfilment {

    private final List<OwnView> views;

    Lookups(List<OwnView> views) {
        this.views = List.copyOf(views);
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.LOOKUP;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        String name = service.outcome().view();
        return views.stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        service.id() + " shows the view " + name + ", but no such bean exists."))
                .of(asker);
    }

    /** Nothing is filled in to look something up. */
    @Override
    public Optional<String> carryOut(Form form) {
        throw new IllegalStateException(form.service().id() + " is a lookup and has no form.");
    }
}
