package org.gongyou.core.aid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.fulfilment.Wordings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends applications whose missing documents have not come by their day. */
@Component
class Lapses {

    private static final String WAITING = "need_supplement";
    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);

    private final CaseFiles files;
    private final TransactionOperations transactions;
    private final Clock clock;

    Lapses(CaseFiles files, TransactionOperations transactions, Clock clock) {
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends those whose day has passed, each in a transaction of its own; one that is mended at this moment goes on. */
    void endDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
        List<Long> due = files.overdue(AidScope.SERVICES, WAITING, today, AT_ONCE);
        for (long id : due) {
            try {
                transactions.executeWithoutResult(status -> files.advance(id, "lapse"));
            } catch (CaseChangedException | IllegalRulingException e) {
                LOG.info("Case {} has been handed in again at the last moment", id);
            }
        }
    }
}
