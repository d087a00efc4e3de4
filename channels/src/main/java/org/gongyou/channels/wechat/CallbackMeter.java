package org.gongyou.channels.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts callbacks by what became of them: {@code gongyou_inbound_total{channel,outcome}}. */
@Component
class CallbackMeter {

    private final MeterRegistry registry;

    CallbackMeter(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry.getIfAvailable(() -> Metrics.globalRegistry);
    }

    void count(String outcome) {
        registry.counter("gongyou.inbound", "channel", WeChatAccount.CHANNEL, "outcome", outcome)
                .increment();
    }
}
