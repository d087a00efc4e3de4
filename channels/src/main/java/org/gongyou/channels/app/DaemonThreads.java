package org.gongyou.channels.app;

import java.util.concurrent.ThreadFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that keep no process alive. */
final class DaemonThreads {

    private DaemonThreads() {}

    /** Makes threads of this name and a number. */
    static ThreadFactory named(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }
}
