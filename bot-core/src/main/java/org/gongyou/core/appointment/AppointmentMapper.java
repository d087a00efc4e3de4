package org.gongyou.core.appointment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.appointment.Appointment.Status;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code appointment} table. */
@Mapper
interface AppointmentMapper {

    /**
     * Stores a new one.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the person has one to come of this service
     */
    void insert(NewAppointment appointment);

    @Nullable
    Appointment find(@Param("id") long id);

    /** Reads it and keeps it as it is until the transaction ends. */
    @Nullable
    Appointment lock(@Param("id") long id);

    /** The one that the person holds of a service, kept as it is until the transaction ends. */
    @Nullable
    Appointment lockHeld(@Param("service") String service, @Param("personId") long personId);

    /** All that the person holds and that are still to come. */
    List<Appointment> findHeld(@Param("personId") long personId, @Param("now") Instant now);

    /** The services of which both persons hold a time. */
    List<String> findServicesOfBoth(@Param("one") long one, @Param("other") long other);

    void movePerson(@Param("from") long from, @Param("to") long to);

    void reroute(@Param("personId") long personId, @Param("from") long from, @Param("to") long to);

    /** Ends it; the person may hold another one then. */
    void end(@Param("id") long id, @Param("status") Status status, @Param("at") Instant at);

    /** A new row; MyBatis fills in its id. */
    final class NewAppointment {
        private long id;
        private final long dutyTimeId;
        private final Form form;
        private final Sealed answers;

        NewAppointment(long dutyTimeId, Form form, Sealed answers) {
            this.dutyTimeId = dutyTimeId;
            this.form = form;
            this.answers = answers;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public long getDutyTimeId() {
            return dutyTimeId;
        }

        public Form getForm() {
            return form;
        }

        public String getService() {
            return form.service().id();
        }

        public Sealed getAnswers() {
            return answers;
        }
    }
}
