package org.gongyou.channels.weibo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The road to people on Weibo: private messages (私信). Each call counts against the account's daily calls, so answers go
 * in responses where they can.
 *
 * <p>The platform has no record of what was sent: a message whose sending we saw no end of is sent again.
 */
@Component
class WeiboChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(WeiboChannel.class);

    private final WeiboAccounts accounts;
    private final WeiboClient client;
    private final Capabilities capabilities;

    /** How many bubbles of a message the platform has taken; lost at a restart. */
    private final Cache<Sending, Integer> unfinished = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    WeiboChannel(WeiboAccounts accounts, WeiboClient client, Capabilities capabilities) {
        this.accounts = accounts;
        this.client = client;
        this.capabilities = capabilities;
    }

    private record Sending(AccountRef account, String recipient, OutboundMessage message) {}

    @Override
    public String name() {
        return WeiboAccount.CHANNEL;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    /** Whether the account can send by itself. */
    boolean mayPush(WeiboAccount account) {
        return !account.accessToken().isEmpty() && !capabilities.isOff(account.ref(), Capability.PUSH);
    }

    @Override
    public Delivery send(AccountRef ref, String recipient, OutboundMessage message) {
        Optional<WeiboAccount> account = accounts.find(ref.name());
        if (account.isEmpty()) {
            return new Delivery.Refused("微博账号 " + ref.name() + " 未启用");
        }
        if (!mayPush(account.get())) {
            return new Delivery.WindowClosed("账号没有 access_token 或没有私信权限，待对方来信时送达");
        }
        Delivery delivery = sendRest(account.get(), new Sending(ref, recipient, message));
        if (!(delivery instanceof Delivery.Accepted)) {
            log.info("{}: message to {} not taken: {}", ref, Masked.id(recipient), delivery);
        }
        return delivery;
    }

    private Delivery sendRest(WeiboAccount account, Sending sending) {
        List<String> bubbles =
                account.bubbles().split(Bubbles.clean(sending.message().asPlainText()));
        Integer sent = unfinished.getIfPresent(sending);
        for (int i = sent == null ? 0 : sent; i < bubbles.size(); i++) {
            try {
                client.post(
                        account,
                        account.switches().replyPath(),
                        Map.of(
                                "type",
                                "text",
                                "data",
                                WeiboReply.encoded(WeiboReply.text(bubbles.get(i))),
                                "receiver_id",
                                sending.recipient(),
                                "save_sender_box",
                                "1"));
            } catch (WeiboException e) {
                unfinished.put(sending, i);
                if (WeiboErrors.isPermission(e.code())) {
                    capabilities.switchOff(account.ref(), Capability.PUSH, WeiboErrors.explained(e.code()));
                }
                return WeiboErrors.delivery(e.code());
            }
        }
        unfinished.invalidate(sending);
        return new Delivery.Accepted();
    }

    @Override
    public Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since) {
        return Arrival.UNKNOWN;
    }
}
