package org.gongyou.core.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.registration.Registration.Status;
import org.gongyou.core.registration.RegistrationMapper.NewRow;
import org.gongyou.core.service.Outcome.Offering;
import org.gongyou.core.service.ServiceCatalog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the places of an offer and takes them back. Everything in here holds the offer's row first. */
@Component
class Places {

    private static final int MOST = 100_000;
    private static final String PROMOTED = "有人退出，您候补的“{offer}”已转为正式报名。时间：{when}，地点：{place}。";
    private static final String CALLED_OFF = "抱歉，您报名的“{offer}”（{when}）取消了。";

    private final OfferMapper offers;
    private final RegistrationMapper registrations;
    private final Announcements announcements;
    private final ServiceCatalog catalog;

    Places(OfferMapper offers, RegistrationMapper registrations, Announcements announcements, ServiceCatalog catalog) {
        this.offers = offers;
        this.registrations = registrations;
        this.announcements = announcements;
        this.catalog = catalog;
    }

    /** Gives a person a place, or one in the waiting list; what he holds already he keeps. Empty if there is neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Registration> take(long offerId, NewRow asked) {
        Offer offer = offers.lock(offerId);
        Registration known = registrations.findOfPerson(offerId, asked.personId());
        if (known != null && known.active()) {
            return Optional.of(known);
        }
        if (offer == null || !offer.takes(asked.at()) || offer.left() == 0 && !offer.waitingList()) {
            return Optional.empty();
        }
        Status status = offer.left() > 0 ? Status.REGISTERED : Status.WAITING;
        if (status == Status.REGISTERED) {
            offers.saveTaken(offerId, offer.taken() + 1);
        }
        long queueNo = offers.queueNo(offerId) + 1;
        offers.saveQueueNo(offerId, queueNo);
        NewRow row = new NewRow(
                offerId, asked.personId(), asked.conversationId(), status, queueNo, asked.answers(), asked.at());
        if (known == null) {
            registrations.insert(row);
        } else {
            registrations.renew(known.id(), row);
        }
        return Optional.ofNullable(registrations.findOfPerson(offerId, asked.personId()));
    }

    /** Takes a place back and gives it to the first who waits. Empty if the person does not hold it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Offer> giveBack(long registrationId, long personId, Instant at) {
        Registration held = registrations.find(registrationId);
        Offer offer = held == null || held.personId() != personId ? null : offers.lock(held.offerId());
        Registration now = offer == null ? null : registrations.find(registrationId);
        if (offer == null || now == null || !now.active()) {
            return Optional.empty();
        }
        registrations.move(registrationId, Status.WITHDRAWN, at);
        if (now.status() == Status.REGISTERED) {
            offers.saveTaken(offer.id(), offer.taken() - 1);
            fillUp(offer.id(), at);
        }
        return Optional.of(offer);
    }

    /** Gives free places to those who wait, in their order, and has them told. The caller holds the offer's row. */
    void fillUp(long offerId, Instant at) {
        Offer offer = offers.lock(offerId);
        if (offer == null || offer.left() == 0 || !at.isBefore(offer.startsAt())) {
            return;
        }
        int taken = offer.taken();
        for (Registration next : registrations.findWaiting(offerId, offer.left())) {
            registrations.move(next.id(), Status.REGISTERED, at);
            taken++;
            String text = offering(offer).map(Offering::promoted).orElse(PROMOTED);
            announcements.now(
                    "registration-" + next.id() + "-promoted-" + next.queueNo(),
                    next.conversationId(),
                    Wordings.fill(text, words(offer)));
        }
        offers.saveTaken(offerId, taken);
    }

    /** Takes everybody's place back and has them told. The caller holds the offer's row. */
    void callOff(Offer offer, Instant at) {
        String text = offering(offer).map(Offering::calledOff).orElse(CALLED_OFF);
        for (Registration held : registrations.findOfOffer(offer.id(), MOST)) {
            registrations.move(held.id(), Status.CALLED_OFF, at);
            announcements.now(
                    "registration-" + held.id() + "-off-" + held.queueNo(),
                    held.conversationId(),
                    Wordings.fill(text, words(offer)));
        }
    }

    /** The words that sentences about an offer have places for. */
    static Map<String, String> words(Offer offer) {
        Map<String, String> words = new HashMap<>();
        words.put("offer", offer.title());
        words.put("when", Wordings.span(offer.startsAt(), offer.endsAt()));
        words.put("place", offer.place());
        return words;
    }

    private Optional<Offering> offering(Offer offer) {
        return catalog.find(offer.service())
                .flatMap(s -> Optional.ofNullable(s.outcome().offering()));
    }
}
