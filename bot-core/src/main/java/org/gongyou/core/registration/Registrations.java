package org.gongyou.core.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Bookable;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.membership.Members;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.registration.Offer.Audience;
import org.gongyou.core.registration.Registration.Status;
import org.gongyou.core.registration.RegistrationMapper.NewRow;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.Outcome.Offering;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;

/** The people's side of places: what there is, taking one, giving it back. */
@Component
class Registrations implements Fulfilment, Bookable {

    private static final int MOST_SHOWN = 10;
    private static final String MEMBERS_ONLY = "“%s”只限会员报名。还不是会员的，回“我要入会”，我现在就能帮您办。";
    private static final String UNION_ONLY = "“%s”只限本工会的会员报名。会籍有变动的，请回“转人工”。";
    private static final String FULL = "“%s”的名额已经报满，也不设候补。";

    private final OfferMapper offers;
    private final RegistrationMapper registrations;
    private final Places places;
    private final Members members;
    private final Unions unions;
    private final Clock clock;

    Registrations(
            OfferMapper offers,
            RegistrationMapper registrations,
            Places places,
            Members members,
            Unions unions,
            Clock clock) {
        this.offers = offers;
        this.registrations = registrations;
        this.places = places;
        this.members = members;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.REGISTRATION;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        List<String> own = new ArrayList<>();
        List<Long> held = new ArrayList<>();
        for (Registration mine : registrations.findActive(asker.personId(), clock.instant())) {
            Offer offer = offers.find(mine.offerId());
            if (offer != null && offer.service().equals(service.id())) {
                held.add(offer.id());
                own.add(line(mine, offer));
            }
        }
        List<Listing.Entry> entries = offers.findOpen(service.id(), clock.instant(), 10 * MOST_SHOWN).stream()
                .filter(o -> !held.contains(o.id()) && o.isFor(asker.view().region()))
                .limit(MOST_SHOWN)
                .map(o -> entry(o, refusal(o, asker)))
                .toList();
        return Listing.of(entries, own);
    }

    @Override
    public Optional<String> carryOut(Form form) {
        Offer offer = form.chosen().matches("\\d{1,18}") ? offers.find(Long.parseLong(form.chosen())) : null;
        if (offer == null || refusal(offer, form.asker()).isPresent()) {
            return Optional.empty();
        }
        NewRow asked = new NewRow(
                offer.id(),
                form.asker().personId(),
                form.asker().conversationId(),
                Status.REGISTERED,
                0,
                SealedJson.seal(form.answers()),
                form.at());
        return places.take(offer.id(), asked).map(r -> said(form.service().outcome(), r, offer));
    }

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public List<Booking> of(long personId, Instant now) {
        return registrations.findActive(personId, now).stream()
                .flatMap(r -> Optional.ofNullable(offers.find(r.offerId())).map(o -> booking(r, o)).stream())
                .toList();
    }

    @Override
    public Optional<Booking> giveBack(long id, Asker asker, Instant at) {
        Registration held = registrations.find(id);
        return places.giveBack(id, asker.personId(), at)
                .flatMap(o -> Optional.ofNullable(held).map(r -> booking(r, o)));
    }

    private Booking booking(Registration held, Offer offer) {
        return new Booking(
                kind() + "-" + held.id(),
                offer.title(),
                Wordings.moment(offer.startsAt()),
                line(held, offer),
                offer.startsAt());
    }

    private String line(Registration mine, Offer offer) {
        String what = offer.title() + "，" + Wordings.span(offer.startsAt(), offer.endsAt()) + "，" + offer.place();
        return mine.status() == Status.REGISTERED ? "已报名：" + what : "候补第 " + position(mine) + " 位：" + what;
    }

    private int position(Registration waiting) {
        return registrations.waitingBefore(waiting.offerId(), waiting.queueNo()) + 1;
    }

    private String said(Outcome outcome, Registration held, Offer offer) {
        Map<String, String> words = Places.words(offer);
        if (held.status() == Status.REGISTERED) {
            return Wordings.fill(String.valueOf(outcome.done()), words);
        }
        words.put("position", Integer.toString(position(held)));
        Offering offering = outcome.offering();
        return Wordings.fill(String.valueOf(offering == null ? outcome.done() : offering.waiting()), words);
    }

    /** Why this person may not register, if so. */
    private Optional<String> refusal(Offer offer, Asker asker) {
        if (offer.audience() != Audience.ANYONE && !asker.view().member()) {
            return Optional.of(MEMBERS_ONLY.formatted(offer.title()));
        }
        if (offer.audience() == Audience.UNION && !belongs(asker.personId(), offer)) {
            return Optional.of(UNION_ONLY.formatted(offer.title()));
        }
        return offer.left() == 0 && !offer.waitingList()
                ? Optional.of(FULL.formatted(offer.title()))
                : Optional.empty();
    }

    private boolean belongs(long personId, Offer offer) {
        return members.unionOf(personId)
                .flatMap(unions::find)
                .filter(u -> u.path().contains("/" + offer.unionId() + "/"))
                .isPresent();
    }

    private static Listing.Entry entry(Offer offer, Optional<String> closed) {
        String left = offer.left() > 0 ? "剩" + offer.left() : "可候补";
        String note = offer.note().isEmpty() ? "" : "\n" + offer.note();
        return new Listing.Entry(
                Long.toString(offer.id()),
                offer.title() + "（" + Wordings.moment(offer.startsAt()) + "，" + left + "）",
                List.of(offer.title()),
                offer.title() + "\n时间：" + Wordings.span(offer.startsAt(), offer.endsAt()) + "\n地点：" + offer.place()
                        + "\n名额 " + offer.capacity() + "，" + (offer.left() > 0 ? "还剩 " + offer.left() : "已满，可以候补")
                        + "；报名截止 " + Wordings.moment(offer.closesAt()) + note,
                closed.orElse(null));
    }
}
