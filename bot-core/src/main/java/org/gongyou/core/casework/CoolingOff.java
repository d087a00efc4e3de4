package org.gongyou.core.casework;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes cases on whose applicants have had their time to think again and have not taken them back. */
@Component
class CoolingOff {

    private static final int AT_ONCE = 200;
    private static final Duration OFTEN = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(CoolingOff.class);

    private final CaseMapper cases;
    private final CaseFiles files;
    private final ServiceCatalog catalog;
    private final TransactionOperations transactions;
    private final Clock clock;

    CoolingOff(
            CaseMapper cases,
            CaseFiles files,
            ServiceCatalog catalog,
            TransactionOperations transactions,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.catalog = catalog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes on those whose time is over, each in a transaction of its own; one that is taken back at this moment stays so. */
    void endDue() {
        for (ServiceDefinition service : catalog.all()) {
            Optional.ofNullable(service.workflow())
                    .filter(workflow -> workflow.coolingOff() != null)
                    .ifPresent(workflow -> endDue(service.id(), workflow));
        }
    }

    private void endDue(String service, Workflow workflow) {
        Workflow.CoolingOff rest = workflow.coolingOff();
        if (rest == null) {
            return;
        }
        Instant before = clock.instant().minus(Duration.ofDays(rest.days()));
        List<Long> due = cases.findOpenedBefore(service, workflow.initial(), before, AT_ONCE);
        for (long id : due) {
            try {
                transactions.executeWithoutResult(status -> files.advance(id, rest.then()));
            } catch (CaseChangedException | IllegalRulingException e) {
                LOG.info("Case {} has been taken back at the last moment", id);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        Task<Void> caseCoolingOffTask(CoolingOff coolingOff) {
            return Tasks.recurring("case-cooling-off", FixedDelay.of(OFTEN))
                    .execute((instance, context) -> coolingOff.endDue());
        }
    }
}
