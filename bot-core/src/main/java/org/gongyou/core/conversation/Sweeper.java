package org.gongyou.core.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongyou.core.delivery.Outbox;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for what a crash has left behind: messages accepted but not handled, replies that nobody came for. Runs at once
 * when an instance starts and every few seconds somewhere in the house; finding what is being looked after anyway does no
 * harm.
 */
@Component
class Sweeper {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);
    private static final int AT_A_TIME = 500;

    private final InboundMapper inbound;
    private final Lanes lanes;
    private final Outbox outbox;
    private final TurnProperties properties;
    private final Clock clock;

    Sweeper(InboundMapper inbound, Lanes lanes, Outbox outbox, TurnProperties properties, Clock clock) {
        this.inbound = inbound;
        this.lanes = lanes;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void recover() {
        handleWaitingSince(clock.instant());
    }

    void sweep() {
        handleWaitingSince(clock.instant().minus(LEFT_ALONE));
        outbox.pushOverdue(properties.grace());
    }

    private void handleWaitingSince(Instant before) {
        inbound.findStuck(before, AT_A_TIME).forEach(lanes::run);
    }
}
