package org.gongyou.channels.wechat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.MediaSource;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Pictures that people sent in WeChat: the platform keeps them for three days, by an id that is good for one account. */
@Component
class WeChatMedia implements MediaSource {

    /** The id is not good, which means that the three days are over. */
    private static final Set<Integer> EXPIRED = Set.of(40007);

    private static final Logger log = LoggerFactory.getLogger(WeChatMedia.class);

    private final WeChatAccounts accounts;
    private final PlatformClients clients;
    private final Clock clock;

    WeChatMedia(WeChatAccounts accounts, PlatformClients clients, Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return WeChatAccount.CHANNEL;
    }

    @Override
    public Fetched fetch(AccountRef ref, String mediaId) {
        WeChatAccount account = accounts.find(ref.name()).orElse(null);
        if (account == null) {
            return new Fetched.TryLater(Duration.ofMinutes(15), "公众号 " + ref.name() + " 未启用");
        }
        try {
            return new Fetched.Bytes(clients.of(account).download(mediaPath(account, mediaId), Attachments.MOST_BYTES));
        } catch (WxErrorException e) {
            int code = PlatformAnswer.code(e);
            PlatformAnswer.count(account, code);
            if (EXPIRED.contains(code)) {
                return new Fetched.Gone("它在微信里已经过期，打不开了。");
            }
            Fetched.TryLater later = later(e);
            log.info("{}: a file is not to be had now: {}", ref, later.reason());
            return later;
        }
    }

    private static String mediaPath(WeChatAccount account, String mediaId) {
        return account.apiBase() + "/cgi-bin/media/get?media_id=" + URLEncoder.encode(mediaId, StandardCharsets.UTF_8);
    }

    /** Whatever a message would wait for; where somebody must set something right, that may yet happen within three days. */
    private Fetched.TryLater later(WxErrorException e) {
        Delivery answer = PlatformAnswer.to(e, clock.instant());
        return answer instanceof Delivery.TryLater later
                ? new Fetched.TryLater(later.after(), later.reason())
                : new Fetched.TryLater(
                        Duration.ofMinutes(15),
                        ErrorCodes.of(PlatformAnswer.code(e)).explained());
    }
}
