package org.gongyou.core.appointment;

/** There is no such time, or nobody has booked it. */
public class DutyTimeNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DutyTimeNotFoundException(long id) {
        super("No duty time " + id);
    }
}
