package org.gongyou.channels.wecom;

import java.time.Duration;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.MediaSource;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Pictures that people sent in WeCom customer service: the platform keeps them for three days. */
@Component
class WeComMedia implements MediaSource {

    /** The id is not good, which means that the three days are over. */
    private static final int EXPIRED = 40007;

    private static final Logger log = LoggerFactory.getLogger(WeComMedia.class);

    private final WeComAccounts accounts;
    private final WeComClient client;

    WeComMedia(WeComAccounts accounts, WeComClient client) {
        this.accounts = accounts;
        this.client = client;
    }

    @Override
    public String channel() {
        return WeComAccount.CHANNEL;
    }

    @Override
    public Fetched fetch(AccountRef ref, String mediaId) {
        WeComAccount account = accounts.find(ref.name()).orElse(null);
        if (account == null) {
            return new Fetched.TryLater(Duration.ofMinutes(15), "微信客服账号 " + ref.name() + " 未启用");
        }
        try {
            return new Fetched.Bytes(client.media(account, mediaId, Attachments.MOST_BYTES));
        } catch (WeComException e) {
            if (e.code() == EXPIRED) {
                return new Fetched.Gone("它在微信里已经过期，打不开了。");
            }
            log.info("{}: a file is not to be had now: {}", ref, e.code());
            Delivery answer = WeComErrors.delivery(e.code());
            Duration after = answer instanceof Delivery.TryLater later ? later.after() : Duration.ofMinutes(15);
            return new Fetched.TryLater(after, WeComErrors.explained(e.code()));
        }
    }
}
