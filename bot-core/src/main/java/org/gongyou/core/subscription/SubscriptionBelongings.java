package org.gongyou.core.subscription;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** What people have subscribed to, and who wants no notices: a refusal of either person holds for both. */
@Component
class SubscriptionBelongings implements Belongings {

    private final SubscriptionMapper subscriptions;

    SubscriptionBelongings(SubscriptionMapper subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public void move(long from, long to) {
        subscriptions.deleteTwice(from, to);
        subscriptions.moveAll(from, to);
        if (subscriptions.countRefusal(to) > 0) {
            subscriptions.deleteRefusal(from);
        } else {
            subscriptions.moveRefusal(from, to);
        }
        if (subscriptions.countRefusal(to) > 0) {
            subscriptions.deleteAll(to);
        }
    }

    @Override
    public void reroute(long personId, long fromConversation, long toConversation) {
        subscriptions.reroute(personId, fromConversation, toConversation);
    }
}
