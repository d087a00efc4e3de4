package org.gongyou.core.broadcast;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** Whom broadcasts are for, under people: who was told as one of two persons has been told as the one they are. */
@Component
class BroadcastBelongings implements Belongings {

    private final RecipientMapper recipients;

    BroadcastBelongings(RecipientMapper recipients) {
        this.recipients = recipients;
    }

    @Override
    public void move(long from, long to) {
        recipients.noteTold(from, to);
        recipients.deleteTwice(from, to);
        recipients.move(from, to);
    }
}
