package org.gongyou.channels.wechat;

import io.micrometer.core.instrument.Metrics;

/** Counts the callbacks that never reach the core's inbox, under the name by which that counts the others. */
final class Inbound {

    private Inbound() {}

    static void count(String outcome) {
        Metrics.counter("gongyou.inbound", "channel", WeChatAccount.CHANNEL, "outcome", outcome)
                .increment();
    }
}
