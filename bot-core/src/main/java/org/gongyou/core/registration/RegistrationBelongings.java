package org.gongyou.core.registration;

import java.time.Clock;
import java.util.List;
import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/**
 * The places that people hold. Where both persons have come to one offer, the better standing is kept: a place before a number
 * in the waiting list, and of two alike that of the person who is kept. The other is given back.
 */
@Component
class RegistrationBelongings implements Belongings {

    private final RegistrationMapper registrations;
    private final OfferMapper offers;
    private final Places places;
    private final Clock clock;

    RegistrationBelongings(RegistrationMapper registrations, OfferMapper offers, Places places, Clock clock) {
        this.registrations = registrations;
        this.offers = offers;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void move(long from, long to) {
        List<Long> both = registrations.findOffersOfBoth(from, to);
        for (long offerId : both) {
            offers.lock(offerId);
            Registration goes = registrations.findOfPerson(offerId, from);
            Registration stays = registrations.findOfPerson(offerId, to);
            if (goes != null && stays != null) {
                settle(goes, stays);
            }
        }
        registrations.movePerson(from, to);
    }

    @Override
    public void reroute(long personId, long fromConversation, long toConversation) {
        registrations.reroute(personId, fromConversation, toConversation);
    }

    /** Leaves one of the two; the caller holds the offer's row. */
    private void settle(Registration goes, Registration stays) {
        Registration lost = goes.status().compareTo(stays.status()) < 0 ? stays : goes;
        places.giveBack(lost.id(), lost.personId(), clock.instant());
        registrations.delete(lost.id());
    }
}
