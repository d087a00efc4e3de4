package org.gongyou.core.casework;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.intents.time.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** By when something is to be done, in working days of China. Says in the log when a year's make-up days are not known yet. */
@Component
class WorkingDays {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDays.class);

    private final WorkCalendar calendar = WorkCalendar.china();
    private final Set<Integer> warned = ConcurrentHashMap.newKeySet();

    /** The working day that is {@code days} working days after {@code start}; with 0, the first one from then on. */
    LocalDate after(LocalDate start, int days) {
        LocalDate due = calendar.after(start, days);
        for (int year = start.getYear(); year <= due.getYear(); year++) {
            if (!calendar.knows(year) && warned.add(year)) {
                LOG.warn(
                        "The holidays and make-up days of {} are not known; deadlines around its holidays may be off. "
                                + "Add the year to holidays.tsv and make-up-days.tsv once it is announced.",
                        year);
            }
        }
        return due;
    }
}
