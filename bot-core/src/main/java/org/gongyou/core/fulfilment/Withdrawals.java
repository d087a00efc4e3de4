package org.gongyou.core.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.fulfilment.Bookable.Booking;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;

/** Gives back what a person holds, whatever kind it is of. */
@Component
public class Withdrawals implements Fulfilment {

    private final List<Bookable> kinds;
    private final Clock clock;

    Withdrawals(List<Bookable> kinds, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.clock = clock;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.WITHDRAWAL;
    }

    /** Everything that the person holds, soonest first. */
    public List<Booking> heldBy(long personId) {
        Instant now = clock.instant();
        return kinds.stream()
                .flatMap(kind -> kind.of(personId, now).stream())
                .sorted(Comparator.comparing(Booking::at))
                .toList();
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        return Listing.of(
                heldBy(asker.personId()).stream()
                        .map(b -> new Listing.Entry(
                                b.key(), b.title() + "（" + b.when() + "）", List.of(b.title()), null, null))
                        .toList(),
                List.of());
    }

    @Override
    public Optional<String> carryOut(Form form) {
        String[] key = form.chosen().split("-", 2);
        return kinds.stream()
                .filter(kind -> kind.kind().equals(key[0]))
                .findFirst()
                .flatMap(kind -> kind.giveBack(Long.parseLong(key[1]), form.asker(), form.at()))
                .map(b -> Wordings.fill(
                        String.valueOf(form.service().outcome().done()), Map.of("offer", b.title(), "when", b.when())));
    }
}
