package org.gongyou.core.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of times: opening them, calling them off, seeing which are held and by whom. */
@Service
public class DutyTimes {

    private final DutyTimeMapper times;
    private final AppointmentMapper appointments;
    private final Diary diary;
    private final ServiceCatalog catalog;
    private final Clock clock;

    DutyTimes(DutyTimeMapper times, AppointmentMapper appointments, Diary diary, ServiceCatalog catalog, Clock clock) {
        this.times = times;
        this.appointments = appointments;
        this.diary = diary;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** A page of times, soonest first. */
    public record DutyTimePage(List<DutyTime> items, long total) {}

    /** Lists times that are not over, of a service or of all. Says of none what it is about, or who comes. */
    @Transactional(readOnly = true)
    public DutyTimePage list(@Nullable String service, int page, int size) {
        Instant now = clock.instant();
        int limit = Math.min(Math.max(size, 1), 100);
        return new DutyTimePage(
                times.list(service, now, limit, (long) Math.max(page, 0) * limit), times.count(service, now));
    }

    /**
     * Opens times.
     *
     * @return how many
     * @throws IllegalOpeningException if the service takes no appointments, or the host is there for others already
     */
    @Transactional
    public int open(Opening opening) {
        boolean bookable = catalog.find(opening.service())
                .filter(s -> s.outcome().type() == Outcome.Type.APPOINTMENT)
                .isPresent();
        if (!bookable) {
            throw new IllegalOpeningException("这个服务不接受预约，请换一个服务。");
        }
        if (!opening.from().isAfter(clock.instant())) {
            throw new IllegalOpeningException("开始时间已经过了。");
        }
        if (times.countAcross(opening.host(), opening.from(), opening.to()) > 0) {
            throw new IllegalOpeningException(opening.host() + "在这段时间里已经排了班。");
        }
        for (Instant from : opening.beginnings()) {
            times.insert(opening, from, from.plus(Duration.ofMinutes(opening.minutes())));
        }
        return opening.beginnings().size();
    }

    /**
     * Calls a time off; whoever holds it is told.
     *
     * @throws DutyTimeNotFoundException if there is none
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public DutyTime callOff(long id) {
        if (get(id).status() == DutyTime.Status.OPEN) {
            diary.callOff(id, clock.instant());
        }
        return get(id);
    }

    /**
     * Reads one.
     *
     * @throws DutyTimeNotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public DutyTime get(long id) {
        return Optional.ofNullable(times.find(id)).orElseThrow(() -> new DutyTimeNotFoundException(id));
    }

    /** Who of the desk may see what the appointments of a service are about; null for administrators and case workers. */
    public @Nullable String roleFor(String service) {
        return catalog.find(service)
                .flatMap(s -> Optional.ofNullable(s.outcome().offering()))
                .map(Outcome.Offering::role)
                .orElse(null);
    }

    /**
     * What the person who holds a time has told us of himself, by the label of what was asked. The caller has made sure that
     * the operator may see it.
     *
     * @throws DutyTimeNotFoundException if nobody holds it
     */
    @Transactional(readOnly = true)
    public Map<String, String> reveal(long id) {
        Long heldBy = get(id).heldBy();
        Appointment held = heldBy == null ? null : appointments.find(heldBy);
        if (held == null) {
            throw new DutyTimeNotFoundException(id);
        }
        Map<String, String> given = SealedJson.openTexts(held.answers());
        Map<String, String> labelled = new LinkedHashMap<>();
        for (Slot slot :
                catalog.find(held.service()).map(ServiceDefinition::slots).orElse(List.of())) {
            String value = given.get(slot.name());
            if (value != null && slot.type() != SlotType.LISTED) {
                labelled.put(slot.label(), slot.display(value));
            }
        }
        return labelled;
    }
}
