package org.gongyou.core.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Bookable;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;

/** The people's side of times: which are free, booking one, moving to another, giving it back. */
@Component
class Appointments implements Fulfilment, Bookable {

    private static final int MOST_SHOWN = 10;

    /** All that is said of a discreet appointment where others may look over one's shoulder. */
    private static final String DISCREET = "预约";

    private final DutyTimeMapper times;
    private final AppointmentMapper appointments;
    private final Diary diary;
    private final ServiceCatalog catalog;
    private final Clock clock;

    Appointments(
            DutyTimeMapper times, AppointmentMapper appointments, Diary diary, ServiceCatalog catalog, Clock clock) {
        this.times = times;
        this.appointments = appointments;
        this.diary = diary;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.APPOINTMENT;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        Instant now = clock.instant();
        List<String> own = held(asker.personId(), now).stream()
                .filter(h -> h.time().service().equals(service.id()))
                .map(h -> "您已约 " + said(h.time()) + "。另选一个时间就是改约；不约了请回“取消预约”。")
                .toList();
        List<Listing.Entry> entries = times.findFree(service.id(), now, MOST_SHOWN).stream()
                .map(t -> new Listing.Entry(Long.toString(t.id()), said(t), List.of(), null, null))
                .toList();
        return Listing.of(entries, own);
    }

    @Override
    public Optional<String> carryOut(Form form) {
        if (!form.chosen().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return diary.book(Long.parseLong(form.chosen()), form).map(booked -> {
            Outcome outcome = form.service().outcome();
            String moved =
                    outcome.offering() == null ? null : outcome.offering().moved();
            String text = booked.moved() && moved != null ? moved : String.valueOf(outcome.done());
            return Wordings.fill(text, Diary.words(booked.time()));
        });
    }

    @Override
    public String kind() {
        return "appointment";
    }

    @Override
    public List<Booking> of(long personId, Instant now) {
        return held(personId, now).stream()
                .map(h -> booking(h.appointment().id(), h.time()))
                .toList();
    }

    @Override
    public Optional<Booking> giveBack(long id, Asker asker, Instant at) {
        return diary.giveBack(id, asker.personId(), at).map(time -> booking(id, time));
    }

    private record Held(Appointment appointment, DutyTime time) {}

    private List<Held> held(long personId, Instant now) {
        return appointments.findHeld(personId, now).stream()
                .map(a -> new Held(a, Objects.requireNonNull(times.find(a.dutyTimeId()))))
                .toList();
    }

    private Booking booking(long appointmentId, DutyTime time) {
        Optional<ServiceDefinition> service = catalog.find(time.service());
        boolean discreet = service.map(s -> s.outcome().offering())
                .filter(Outcome.Offering::discreet)
                .isPresent();
        String title =
                discreet ? DISCREET : service.map(ServiceDefinition::title).orElse(DISCREET);
        String line = discreet
                ? "已约：" + Wordings.span(time.startsAt(), time.endsAt()) + "，" + time.place()
                : "已约：" + title + "，" + said(time);
        return new Booking(
                kind() + "-" + appointmentId, title, Wordings.moment(time.startsAt()), line, time.startsAt());
    }

    private static String said(DutyTime time) {
        return Wordings.span(time.startsAt(), time.endsAt()) + " " + time.host() + "，" + time.place();
    }
}
