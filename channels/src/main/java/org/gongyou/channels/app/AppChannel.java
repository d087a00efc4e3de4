package org.gongyou.channels.app;

import java.time.Instant;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.springframework.stereotype.Component;

/** The app's side of the {@link Channel} port: what is in the transcript has arrived, because the app fetches it there. */
@Component
class AppChannel implements Channel {

    static final String NAME = "app";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean pushes() {
        return false;
    }

    /** A visitor's id is that of a page left open; whoever sits down before it goes on with it. */
    @Override
    public boolean vouches() {
        return false;
    }

    @Override
    public Delivery send(AccountRef account, String recipient, OutboundMessage message) {
        return new Delivery.Accepted();
    }

    @Override
    public Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since) {
        return Arrival.ARRIVED;
    }
}
