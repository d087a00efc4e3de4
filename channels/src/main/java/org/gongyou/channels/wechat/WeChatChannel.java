package org.gongyou.channels.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpKefuService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.result.WxMpKfMsgList;
import me.chanjar.weixin.mp.bean.kefu.result.WxMpKfMsgRecord;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The road to people in WeChat: customer-service messages (客服消息).
 *
 * <p>An account that may not send them, because it is not verified, answers {@link Delivery.WindowClosed}: its people get
 * the message in front of the next reply.
 */
@Component
class WeChatChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(WeChatChannel.class);
    private static final int SENT_BY_ACCOUNT = 2002;
    private static final int RECORDS = 10_000;

    private final WeChatAccounts accounts;
    private final PlatformClients clients;
    private final Clock clock;

    /** How many bubbles of a message of several have gone out, while it is not finished. */
    private final Cache<Sending, Integer> halfSent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(6))
            .build();

    WeChatChannel(WeChatAccounts accounts, PlatformClients clients, Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.clock = clock;
    }

    private record Sending(AccountRef account, String recipient, OutboundMessage message) {

        Sending inWords() {
            return new Sending(account, recipient, OutboundMessage.text(message.asPlainText()));
        }
    }

    @Override
    public String name() {
        return WeChatAccount.CHANNEL;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    @Override
    public Delivery send(AccountRef ref, String recipient, OutboundMessage message) {
        Optional<WeChatAccount> account = accounts.find(ref.name());
        if (account.isEmpty()) {
            return new Delivery.Refused("公众号 " + ref.name() + " 未启用");
        }
        if (!account.get().kind().mayPush()) {
            return new Delivery.WindowClosed("公众号未认证，不能主动发送，待对方来信时送达");
        }
        Delivery delivery = sendAll(account.get(), new Sending(ref, recipient, message));
        if (!(delivery instanceof Delivery.Accepted)) {
            log.info("{}: message to {} not taken: {}", ref, Masked.openid(recipient), delivery);
        }
        return delivery;
    }

    private Delivery sendAll(WeChatAccount account, Sending sending) {
        WxMpKefuService service = clients.of(account).getKefuService();
        List<WxMpKefuMessage> bubbles = CustomerMessages.of(account, sending.recipient(), sending.message());
        Integer done = halfSent.getIfPresent(sending);
        for (int i = done == null ? 0 : done; i < bubbles.size(); i++) {
            try {
                service.sendKefuMessageWithResponse(bubbles.get(i));
                halfSent.put(sending, i + 1);
            } catch (WxErrorException e) {
                boolean menuRefused = e.getError().getErrorCode() == PlatformAnswer.MESSAGE_TYPE_NOT_ALLOWED;
                if (menuRefused && !sending.message().choices().isEmpty()) {
                    return sendAll(account, sending.inWords());
                }
                return PlatformAnswer.to(e);
            }
        }
        halfSent.invalidate(sending);
        return new Delivery.Accepted();
    }

    @Override
    public Arrival lookUp(AccountRef ref, String recipient, OutboundMessage message, Instant since) {
        Optional<WeChatAccount> account =
                accounts.find(ref.name()).filter(it -> it.kind().mayPush());
        if (account.isEmpty()) {
            return Arrival.UNKNOWN;
        }
        try {
            return lookUp(account.get(), new Sending(ref, recipient, message), since);
        } catch (WxErrorException e) {
            log.info("{}: the record of messages cannot be read: {}", ref, PlatformAnswer.to(e));
            return Arrival.UNKNOWN;
        }
    }

    private Arrival lookUp(WeChatAccount account, Sending sending, Instant since) throws WxErrorException {
        // The record counts whole seconds, on the platform's clock.
        Date from = Date.from(since.minusSeconds(5));
        WxMpKfMsgList record = clients.of(account)
                .getKefuService()
                .kfMsgList(from, Date.from(clock.instant().plusSeconds(5)), 1L, RECORDS);
        List<String> sent = record.getRecords().stream()
                .filter(it -> sending.recipient().equals(it.getOpenid()))
                .filter(it -> it.getOperateCode() != null && it.getOperateCode() == SENT_BY_ACCOUNT)
                .map(WxMpKfMsgRecord::getText)
                .toList();
        List<WxMpKefuMessage> bubbles = CustomerMessages.of(account, sending.recipient(), sending.message());
        int arrived = 0;
        while (arrived < bubbles.size() && isIn(sent, CustomerMessages.words(bubbles.get(arrived)))) {
            arrived++;
        }
        if (arrived == bubbles.size()) {
            return Arrival.ARRIVED;
        }
        if (arrived > 0) {
            halfSent.put(sending, arrived);
        }
        return Arrival.NOT_ARRIVED;
    }

    /** A menu stands in the record with its entries behind its words. */
    private static boolean isIn(List<String> sent, String words) {
        return sent.stream().anyMatch(text -> text != null && text.startsWith(words));
    }
}
