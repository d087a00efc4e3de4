package org.gongyou.core.delivery;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The persistent jobs that push messages; a job is stored by the transaction that asks for it. */
@Component
class PushQueue {

    static final String TASK = "push-message";

    private final Jobs jobs;

    PushQueue(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Has the message pushed at that time; does nothing where its job is stored already. */
    void add(long outboundId, Instant at) {
        jobs.add(TASK, Long.toString(outboundId), at);
    }
}
