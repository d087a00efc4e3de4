package org.gongyou.channels.callback;

import io.micrometer.core.instrument.Metrics;

/** Counts the callbacks that never reach the core's inbox, under the name by which that counts the others. */
final class CallbackCounter {

    private CallbackCounter() {}

    static void count(String channel, String outcome) {
        Metrics.counter("gongyou.inbound", "channel", channel, "outcome", outcome)
                .increment();
    }
}
