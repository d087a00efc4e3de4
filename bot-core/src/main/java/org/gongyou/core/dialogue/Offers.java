package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/**
 * Services of which something outside the conversation decides what they have: places that fill up, times that are taken,
 * a person's own card. What that is comes with the turn, for this one moment; a decision that lacks it says so.
 */
final class Offers {

    private final ServiceCatalog catalog;

    Offers(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Forgets choices of forms under way that can no longer be had, and says why.
     *
     * @return false if the turn does not know yet what there is
     */
    boolean renew(Draft draft) {
        List<ServiceDefinition> listed = draft.before.flows().stream()
                .flatMap(f -> catalog.find(f.service()).stream())
                .filter(s -> s.outcome().listed())
                .toList();
        boolean known = true;
        for (ServiceDefinition service : listed) {
            known &= draft.listing(service).isPresent();
        }
        if (!known) {
            return false;
        }
        Optional<Flow> current = draft.flow();
        draft.revise(flow -> choice(flow)
                .filter(slot -> flow.slots().containsKey(slot.name()) && !isOpen(slot, flow.slots()))
                .map(slot -> flow.without(slot.name()))
                .orElse(flow));
        current.filter(before -> draft.flow().filter(before::equals).isEmpty())
                .ifPresent(before -> gone(draft, before));
        return true;
    }

    private void gone(Draft draft, Flow before) {
        draft.because("no longer on offer");
        draft.sayText(choice(before)
                .flatMap(slot -> slot.option(before.slots().getOrDefault(slot.name(), "")))
                .flatMap(option -> Optional.ofNullable(option.refuse()))
                .orElseGet(() -> Wording.of("offer.gone")));
    }

    private static boolean isOpen(Slot slot, Map<String, String> answers) {
        return slot.option(answers.getOrDefault(slot.name(), ""))
                .filter(o -> o.refuse() == null)
                .isPresent();
    }

    /** The slot of a flow whose answer is one of the things on offer. */
    private Optional<Slot> choice(Flow flow) {
        return catalog.find(flow.service()).flatMap(ServiceDefinition::listedSlot);
    }

    /** Says more of what has just been chosen. */
    void describe(Draft draft) {
        Optional<Flow> flow = draft.flow();
        Optional<Slot> slot = flow.flatMap(this::choice);
        if (flow.isEmpty() || slot.isEmpty() || draft.isQuestioned()) {
            return;
        }
        String chosen = flow.get().slots().get(slot.get().name());
        boolean before = draft.before.flows().stream()
                .filter(f -> f.id().equals(flow.get().id()))
                .anyMatch(f ->
                        String.valueOf(chosen).equals(f.slots().get(slot.get().name())));
        Listing listing = draft.turn.listings().get(flow.get().service());
        if (chosen != null && !before && listing != null) {
            listing.open(chosen).flatMap(e -> Optional.ofNullable(e.detail())).ifPresent(draft::sayText);
        }
    }

    /**
     * Whether nothing can be shown before the person has told what is asked; a form that asked it ends otherwise. In the
     * midst of another form nothing more is asked.
     */
    boolean mustAsk(Draft draft, ServiceDefinition service) {
        Optional<Listing> known = draft.listing(service);
        boolean nothing =
                known.filter(l -> l.barred() == null && l.own().isEmpty()).isPresent();
        boolean asked =
                draft.flow().filter(f -> f.service().equals(service.id())).isPresent();
        if (known.isPresent() && !nothing && asked) {
            draft.pop();
        }
        return nothing && !service.slots().isEmpty() && (draft.flow().isEmpty() || asked);
    }

    /** Shows what we hold of the person. */
    void show(Draft draft, ServiceDefinition service) {
        Optional<Listing> known = draft.listing(service);
        if (known.isEmpty()) {
            return;
        }
        Listing listing = known.get();
        if (listing.barred() != null) {
            draft.sayText(listing.barred());
        } else if (listing.own().isEmpty()) {
            draft.sayText(String.valueOf(service.outcome().none()));
        } else {
            listing.own().forEach(draft::sayText);
            listing.links().forEach(l -> draft.link(l.label(), l.url()));
            Optional.ofNullable(service.outcome().answer()).ifPresent(draft::sayText);
        }
        offerNext(draft, service);
    }

    /** Whether there is something to choose in a form that is about to begin; if not, says so. */
    boolean toChoose(Draft draft, ServiceDefinition service) {
        if (!service.outcome().listed()) {
            return true;
        }
        Optional<Listing> known = draft.listing(service);
        if (known.isEmpty()) {
            return false;
        }
        Listing listing = known.get();
        if (listing.barred() != null) {
            draft.sayText(listing.barred());
            offerNext(draft, service);
            return false;
        }
        listing.own().forEach(draft::sayText);
        if (service.listedSlot().isPresent() && !listing.anyOpen()) {
            draft.sayText(String.valueOf(service.outcome().none()));
            offerNext(draft, service);
            return false;
        }
        return true;
    }

    /** Offers what follows on an application that has been handed in, unless something else goes on. */
    void afterwards(Draft draft, ServiceDefinition service) {
        boolean free = draft.flow().isEmpty() && !draft.isQuestioned();
        if (free && service.outcome().type() == Outcome.Type.CASE) {
            offerNext(draft, service);
        }
        if (service.outcome().calculator() != null) {
            toGoOn(draft, service);
        }
    }

    /** Asks whether to begin what follows on a result, unless a bundle or another form goes on; the answers are taken along. */
    private void toGoOn(Draft draft, ServiceDefinition service) {
        Optional<ServiceDefinition> next = service.outcome().next().stream()
                .flatMap(id -> catalog.find(id).stream())
                .findFirst();
        if (next.isEmpty() || draft.flow().isPresent() || draft.bundle().isPresent()) {
            return;
        }
        List<Choice> before = draft.withdrawChoices();
        draft.say("offer", Map.of("title", next.get().title()));
        draft.offer("start:" + next.get().id(), next.get().title());
        before.forEach(c -> draft.offer(c.key(), c.label()));
        draft.await(Pending.Kind.OFFER, next.get().id());
    }

    /** Offers the services that follow on this one. */
    void offerNext(Draft draft, ServiceDefinition service) {
        for (String id : service.outcome().next()) {
            catalog.find(id).ifPresent(s -> draft.offer("start:" + s.id(), s.title()));
        }
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }
}
