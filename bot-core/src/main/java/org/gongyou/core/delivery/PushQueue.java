package org.gongyou.core.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The persistent jobs that push messages; a job is stored by the transaction that asks for it. */
@Component
class PushQueue {

    static final String TASK = "push-message";

    private final ObjectProvider<Scheduler> scheduler;

    PushQueue(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Has the message pushed at that time; does nothing where its job is stored already. */
    void add(long outboundId, Instant at) {
        Scheduler jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(new TaskInstance<>(TASK, Long.toString(outboundId)), at);
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
