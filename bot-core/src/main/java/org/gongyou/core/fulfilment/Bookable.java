package org.gongyou.core.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that people hold until it is over and may give back before: a place, a time. One bean for each kind. */
public interface Bookable {

    /** The beginning of its keys, such as {@code registration}. */
    String kind();

    /** What the person holds that is still to come, soonest first. */
    List<Booking> of(long personId, Instant now);

    /**
     * Gives one back, in the transaction of the turn.
     *
     * @param id what follows {@link #kind} in its key
     * @return what was given back; empty if the person does not hold it any more
     */
    Optional<Booking> giveBack(long id, Asker asker, Instant at);

    /**
     * Something that a person holds.
     *
     * @param key {@code kind-id}
     * @param title what it is; says nothing of a discreet one
     * @param when the time, as it is said
     * @param line all of it in one line
     */
    record Booking(String key, String title, String when, String line, Instant at) {}
}
