package org.gongyou.core.lookup;

import java.util.List;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Bookable.Booking;
import org.gongyou.core.fulfilment.Withdrawals;
import org.gongyou.core.service.Listing;
import org.springframework.stereotype.Component;

/** What a person has registered for or booked, and is still to come. */
@Component
class BookingsView implements OwnView {

    private final Withdrawals withdrawals;

    BookingsView(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public Listing of(Asker asker) {
        List<String> lines =
                withdrawals.heldBy(asker.personId()).stream().map(Booking::line).toList();
        return Listing.reading(lines, List.of());
    }
}
