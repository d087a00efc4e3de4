package org.gongyou.core.fulfilment;

import java.util.Optional;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;

/** One kind of outcome; one bean each. */
public interface Fulfilment {

    /** The kind. */
    Outcome.Type type();

    /** What the service has for this person now. Read in the transaction of the turn, and not kept beyond it. */
    Listing listing(ServiceDefinition service, Asker asker);

    /**
     * Carries out what the form was filled in for, in the transaction of the turn. The same form twice has the effect of
     * one.
     *
     * @return what came of it, as it is to be said; empty, with nothing done, if what was chosen cannot be had any more
     */
    Optional<String> carryOut(Form form);
}
