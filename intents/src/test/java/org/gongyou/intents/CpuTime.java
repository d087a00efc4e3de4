package org.gongyou.intents;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What something costs whoever does it: the time of his thread on a processor, in which what else the machine does does not count. */
public final class CpuTime {

    private CpuTime() {}

    /** The cost of doing it here. */
    public static Duration of(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
}
