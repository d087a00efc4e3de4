package org.gongyou.channels.wecom;

import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import java.util.Set;
import org.gongyou.channels.wecom.SendingMapper.Row;
import org.gongyou.core.delivery.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Messages that the platform had taken and could not deliver: they go out with the next answer, or lie with the dead letters. */
@Component
class Bounces {

    private static final Logger log = LoggerFactory.getLogger(Bounces.class);

    private static final int OVER = 4;
    private static final int CLOSED = 5;
    private static final int TOO_MANY = 6;
    private static final Set<Integer> UNTIL_HE_WRITES = Set.of(OVER, CLOSED, TOO_MANY);

    private static final Map<Integer, String> REASONS = Map.of(
            1,
            "客服账号已删除。在企业微信管理后台“微信客服”里核对客服账号",
            2,
            "应用已关闭。在企业微信管理后台启用该应用",
            OVER,
            "对方超过 48 小时没有来信。等对方再来信时送达",
            CLOSED,
            "会话已关闭。等对方再来信时送达",
            TOO_MANY,
            "对方来信后可发的条数已用完。等对方再来信时送达",
            7,
            "没有绑定视频号。在企业微信管理后台“微信客服”里绑定",
            8,
            "企业没有验证。在企业微信管理后台完成企业验证",
            9,
            "没有绑定视频号，企业也没有验证。在企业微信管理后台处理",
            10,
            "对方拒收消息。改用电话等方式联系");

    private final Sendings sendings;
    private final Customers customers;
    private final Sessions sessions;
    private final Outbox outbox;

    Bounces(Sendings sendings, Customers customers, Sessions sessions, Outbox outbox) {
        this.sendings = sendings;
        this.customers = customers;
        this.sessions = sessions;
        this.outbox = outbox;
    }

    void bounced(WeComAccount account, Synced.Failed failed) {
        int type = failed.type();
        Metrics.counter("gongyou.wecom.bounced", "account", account.name(), "type", String.valueOf(type))
                .increment();
        log.warn("{}: a message was taken and not delivered, reason {}", account.ref(), type);
        if (type == OVER || type == TOO_MANY) {
            customers.close(account, failed.customer());
        } else if (type == CLOSED) {
            sessions.changed(account, failed.customer(), 0);
        }
        Row sending = sendings.of(failed.messageId());
        Long conversation = customers.conversationOf(account, failed.customer());
        if (sending == null || conversation == null || !sending.customer().equals(failed.customer())) {
            return;
        }
        String reason = REASONS.getOrDefault(type, "企业微信没有送达，也没有说明原因。稍后在“投递”页重发");
        outbox.bounced(
                new Outbox.Bounce(conversation, reason, UNTIL_HE_WRITES.contains(type)),
                message -> Sendings.digest(message).equals(sending.digest()));
        sendings.drop(sending);
    }
}
