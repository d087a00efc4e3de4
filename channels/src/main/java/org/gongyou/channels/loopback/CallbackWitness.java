package org.gongyou.channels.loopback;

import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.CallbackAccepted;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Learns of callbacks that somebody else made in the platform's name, so that to them, too, the account may answer. Those
 * of our own pusher are known already.
 */
@Component
@ConditionalOnSimulator
class CallbackWitness {

    private final DemoPlatform platform;
    private final Followers followers;
    private final Pusher pusher;

    CallbackWitness(DemoPlatform platform, Followers followers, Pusher pusher) {
        this.platform = platform;
        this.followers = followers;
        this.pusher = pusher;
    }

    @EventListener
    void accepted(CallbackAccepted callback) {
        if (!callback.account().channel().equals(WeChatAccount.CHANNEL)) {
            return;
        }
        String account = callback.account().name();
        String openid = callback.sender();
        if (platform.find(account).isEmpty() || pusher.pushing(account, openid)) {
            return;
        }
        switch (callback.kind()) {
            case "event:subscribe" -> followers.follow(account, openid, "");
            case "event:unsubscribe" -> followers.unfollow(account, openid);
            default -> followers.ensure(account, openid);
        }
        if (!callback.kind().equals("event:unsubscribe")) {
            followers.acted(account, openid, Callback.actOf(callback.kind()));
        }
    }
}
