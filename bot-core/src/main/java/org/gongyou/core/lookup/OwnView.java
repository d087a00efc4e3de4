package org.gongyou.core.lookup;

import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.service.Listing;

/** Something of a person's own that he may look up. */
interface OwnView {

    /** The name by which services call for it. */
    String name();

    /** What he may see of it, or what he asks for in so many words; how surely we know him is for the view to judge, by {@link Asker#view}. */
    Listing of(Asker asker);
}
