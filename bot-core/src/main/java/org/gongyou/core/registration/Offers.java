package org.gongyou.core.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.registration.OfferMapper.NewOffer;
import org.gongyou.core.registration.Registration.Status;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of places: publishing offers, changing them, seeing who comes. */
@Service
public class Offers {

    private static final int MOST_PARTICIPANTS = 10_000;

    private final OfferMapper offers;
    private final RegistrationMapper registrations;
    private final Places places;
    private final ServiceCatalog catalog;
    private final Clock clock;

    Offers(OfferMapper offers, RegistrationMapper registrations, Places places, ServiceCatalog catalog, Clock clock) {
        this.offers = offers;
        this.registrations = registrations;
        this.places = places;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** A page of offers, newest first. */
    public record OfferPage(List<Offer> items, long total) {}

    /**
     * Somebody who comes, or waits for a place.
     *
     * @param answers by the label of what was asked, in the order of the form
     */
    public record Participant(boolean waiting, Instant at, Map<String, String> answers) {}

    /** Lists offers of a service, or of all. */
    @Transactional(readOnly = true)
    public OfferPage list(@Nullable String service, int page, int size) {
        int limit = Math.min(Math.max(size, 1), 100);
        return new OfferPage(offers.list(service, limit, (long) Math.max(page, 0) * limit), offers.count(service));
    }

    /**
     * Reads one.
     *
     * @throws OfferNotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public Offer get(long id) {
        return found(offers.find(id), id);
    }

    /**
     * Publishes an offer.
     *
     * @throws IllegalOfferException if its service takes no registrations, or it is over
     */
    @Transactional
    public Offer publish(OfferDraft draft) {
        boolean registrable = catalog.find(draft.service())
                .filter(s -> s.outcome().type() == Outcome.Type.REGISTRATION)
                .isPresent();
        if (!registrable) {
            throw new IllegalOfferException("这个服务不接受报名，请换一个服务。");
        }
        if (!draft.closesAt().isAfter(clock.instant())) {
            throw new IllegalOfferException("报名截止时间已经过了。");
        }
        NewOffer row = new NewOffer(draft, clock.instant());
        offers.insert(row);
        return get(row.getId());
    }

    /**
     * Changes an offer; new places go to those who wait.
     *
     * @throws OfferChangedException if it has changed since {@code version}
     * @throws IllegalOfferException if it has been called off, or more places are taken than there would be
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Offer change(long id, int version, OfferDraft draft) {
        Offer offer = found(offers.lock(id), id);
        if (offer.status() == Offer.Status.CALLED_OFF) {
            throw new IllegalOfferException("已经取消的不能再改。");
        }
        if (draft.capacity() < offer.taken()) {
            throw new IllegalOfferException("已经有 " + offer.taken() + " 人报上名，名额不能再少。");
        }
        if (offers.change(id, version, draft) == 0) {
            throw new OfferChangedException(id);
        }
        places.fillUp(id, clock.instant());
        return get(id);
    }

    /** Calls an offer off and has everybody told who has registered. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Offer callOff(long id) {
        Offer offer = found(offers.lock(id), id);
        if (offer.status() == Offer.Status.OPEN) {
            offers.callOff(id);
            places.callOff(offer, clock.instant());
        }
        return get(id);
    }

    /** Who comes, then who waits, each in the order in which they came; at most 10000. */
    @Transactional(readOnly = true)
    public List<Participant> participants(long id) {
        Offer offer = get(id);
        Optional<ServiceDefinition> service = catalog.find(offer.service());
        return registrations.findOfOffer(id, MOST_PARTICIPANTS).stream()
                .map(r -> new Participant(
                        r.status() == Status.WAITING,
                        r.registeredAt(),
                        labelled(service, SealedJson.openTexts(r.answers()))))
                .toList();
    }

    private static Map<String, String> labelled(Optional<ServiceDefinition> service, Map<String, String> answers) {
        Map<String, String> labelled = new LinkedHashMap<>();
        for (Slot slot : service.map(ServiceDefinition::slots).orElse(List.of())) {
            String value = answers.get(slot.name());
            if (value != null
                    && service.flatMap(ServiceDefinition::listedSlot)
                            .filter(slot::equals)
                            .isEmpty()) {
                labelled.put(slot.label(), slot.display(value));
            }
        }
        return labelled;
    }

    private static Offer found(@Nullable Offer offer, long id) {
        if (offer == null) {
            throw new OfferNotFoundException(id);
        }
        return offer;
    }
}
