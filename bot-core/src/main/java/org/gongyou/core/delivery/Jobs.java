package org.gongyou.core.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Persistent jobs: stored by the transaction that asks for them, run by any one instance. */
@Component
public class Jobs {

    /** Due already, whatever the time. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final ObjectProvider<Scheduler> scheduler;

    Jobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Has the task done for that subject as soon as the transaction commits; does nothing where that is planned already. */
    public void add(String task, String subject) {
        add(task, subject, AT_ONCE);
    }

    /** Has the task done for that subject at that time; does nothing where that is planned already. */
    public void add(String task, String subject, Instant at) {
        Scheduler jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(new TaskInstance<>(task, subject), at);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new WakeUp(jobs));
        } else {
            jobs.triggerCheckForDueExecutions();
        }
    }

    /** Saves the jobs of this instance the wait for their next look at the table. */
    private record WakeUp(Scheduler jobs) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            jobs.triggerCheckForDueExecutions();
        }
    }
}
