package org.gongyou.core.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.appointment.Appointment.Status;
import org.gongyou.core.appointment.AppointmentMapper.NewAppointment;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Outcome.Offering;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books times and gives them back. Everybody locks the appointment that a person holds before the time that he wants, so
 * that two who move into each other's times wait rarely and never for long.
 */
@Component
class Diary {

    /** When people are reminded of the next day. */
    private static final LocalTime REMINDED_AT = LocalTime.of(18, 0);

    private static final String REMIND = "提醒您：您约的时间是明天（{when}），{place}。来不了请回“取消预约”。";
    private static final String REMIND_DISCREETLY = "提醒您：您约的时间是明天（{when}）。看地点请回“我的预约”，来不了请回“取消预约”。";
    private static final String CALLED_OFF = "抱歉，您约的 {when} 这次取消了。请重新约一个时间，给您添麻烦了。";

    private final DutyTimeMapper times;
    private final AppointmentMapper appointments;
    private final Announcements announcements;
    private final ServiceCatalog catalog;

    Diary(DutyTimeMapper times, AppointmentMapper appointments, Announcements announcements, ServiceCatalog catalog) {
        this.times = times;
        this.appointments = appointments;
        this.announcements = announcements;
        this.catalog = catalog;
    }

    /**
     * What booking came to.
     *
     * @param moved whether another time was given up for it
     */
    record Booked(DutyTime time, boolean moved) {}

    /** Books a time, and gives up the one that the person held of this service. Empty if it is not free any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Booked> book(long timeId, Form form) {
        Appointment held =
                appointments.lockHeld(form.service().id(), form.asker().personId());
        DutyTime wanted = times.lock(timeId);
        if (wanted == null || !wanted.service().equals(form.service().id())) {
            return Optional.empty();
        }
        if (held != null && held.dutyTimeId() == timeId) {
            return Optional.of(new Booked(wanted, false));
        }
        if (!wanted.isFree(form.at())) {
            return Optional.empty();
        }
        boolean moved = held != null && letGo(held, form.at());
        NewAppointment row = new NewAppointment(timeId, form, SealedJson.seal(form.answers()));
        try {
            appointments.insert(row);
        } catch (DuplicateKeyException e) {
            // The same person has just booked by another channel; nothing of this has been stored.
            return Optional.empty();
        }
        times.hold(timeId, row.getId());
        remind(row.getId(), wanted, form);
        return Optional.of(new Booked(wanted, moved));
    }

    /** Gives a time back. Empty if the person does not hold it any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<DutyTime> giveBack(long appointmentId, long personId, Instant at) {
        Appointment held = appointments.lock(appointmentId);
        if (held == null || held.personId() != personId || held.status() != Status.BOOKED) {
            return Optional.empty();
        }
        DutyTime time = times.lock(held.dutyTimeId());
        end(held, Status.WITHDRAWN, at);
        return Optional.ofNullable(time);
    }

    /**
     * Puts what one person holds under another. Where both hold a time of one service, that of {@code to} is kept if it is
     * still to come, and the other given back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(long from, long to, Instant at) {
        for (String service : appointments.findServicesOfBoth(from, to)) {
            Appointment goes = appointments.lockHeld(service, from);
            Appointment stays = appointments.lockHeld(service, to);
            if (goes != null && stays != null) {
                DutyTime time = times.lock(stays.dutyTimeId());
                boolean toCome = time != null && time.startsAt().isAfter(at);
                letGo(toCome ? goes : stays, at);
            }
        }
        appointments.movePerson(from, to);
    }

    /** News of the person's appointments, reminders already planned included, goes to another conversation. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reroute(long personId, long fromConversation, long toConversation, Instant now) {
        for (Appointment held : appointments.findHeld(personId, now)) {
            if (held.conversationId() == fromConversation) {
                announcements.reroute(reminder(held.id()), toConversation);
            }
        }
        appointments.reroute(personId, fromConversation, toConversation);
    }

    /** Calls a time off, and has the person told who held it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void callOff(long timeId, Instant at) {
        DutyTime seen = times.find(timeId);
        Long heldBy = seen == null ? null : seen.heldBy();
        Appointment held = heldBy == null ? null : appointments.lock(heldBy);
        DutyTime time = times.lock(timeId);
        times.callOff(timeId);
        if (time != null && held != null && held.status() == Status.BOOKED) {
            end(held, Status.CALLED_OFF, at);
            String text = offering(time.service()).map(Offering::calledOff).orElse(CALLED_OFF);
            announcements.now(
                    "appointment-" + held.id() + "-off", held.conversationId(), Wordings.fill(text, words(time)));
        }
    }

    /** Whether a time that was still to come has been let go. */
    private boolean letGo(Appointment held, Instant at) {
        DutyTime time = times.lock(held.dutyTimeId());
        boolean over = time == null || !time.startsAt().isAfter(at);
        if (over) {
            appointments.end(held.id(), Status.OVER, at);
            return false;
        }
        end(held, Status.MOVED, at);
        return true;
    }

    private void end(Appointment held, Status how, Instant at) {
        appointments.end(held.id(), how, at);
        times.hold(held.dutyTimeId(), null);
        announcements.withdraw(reminder(held.id()));
    }

    private void remind(long appointmentId, DutyTime time, Form form) {
        LocalDate dayBefore =
                LocalDate.ofInstant(time.startsAt(), Wordings.CHINA).minusDays(1);
        Instant due = dayBefore.atTime(REMINDED_AT).atZone(Wordings.CHINA).toInstant();
        if (due.isAfter(form.at())) {
            Optional<Offering> offering = offering(time.service());
            String usual = offering.filter(Offering::discreet).isPresent() ? REMIND_DISCREETLY : REMIND;
            String text = offering.map(Offering::remind).orElse(usual);
            announcements.at(
                    due, reminder(appointmentId), form.asker().conversationId(), Wordings.fill(text, words(time)));
        }
    }

    /** The words that sentences about a time have places for. */
    static Map<String, String> words(DutyTime time) {
        Map<String, String> words = new HashMap<>();
        words.put("when", Wordings.span(time.startsAt(), time.endsAt()));
        words.put("place", time.place());
        words.put("host", time.host());
        return words;
    }

    private static String reminder(long appointmentId) {
        return "appointment-" + appointmentId + "-tomorrow";
    }

    private Optional<Offering> offering(String service) {
        return catalog.find(service).map(ServiceDefinition::outcome).flatMap(o -> Optional.ofNullable(o.offering()));
    }
}
