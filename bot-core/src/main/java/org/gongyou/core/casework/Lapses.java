package org.gongyou.core.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyou.core.casework.Workflows.Lapse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the steps that time brings about: a case whose day has passed in a status that does not outlast it. */
@Component
public class Lapses {

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);

    private final CaseFiles files;
    private final Workflows workflows;
    private final TransactionOperations transactions;
    private final Clock clock;

    Lapses(CaseFiles files, Workflows workflows, TransactionOperations transactions, Clock clock) {
        this.files = files;
        this.workflows = workflows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the step for every case whose day has passed, each in a transaction of its own; one that is dealt with at this moment goes on. */
    public void endDue() {
        LocalDate today = clock.instant().atZone(CaseIntake.CHINA).toLocalDate();
        for (Lapse lapse : workflows.lapses()) {
            List<Long> due = files.overdue(Set.of(lapse.service()), lapse.status(), today, AT_ONCE);
            due.forEach(id -> end(id, lapse.action()));
        }
    }

    private void end(long id, String action) {
        try {
            transactions.executeWithoutResult(status -> files.advance(id, action));
        } catch (CaseChangedException | IllegalRulingException e) {
            LOG.info("Case {} has been dealt with at the last moment", id);
        }
    }
}
