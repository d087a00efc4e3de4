package org.gongyou.channels.loopback;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MediaStore.Media;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.stereotype.Component;

/** People's phones: what they do there is remembered, opens windows, and is told to the account. */
@Component
@ConditionalOnSimulator
class Phones {

    private static final String TROUBLE = "该公众号提供的服务出现故障，请稍后再试";

    private final Followers followers;
    private final MessageLog log;
    private final MediaStore media;
    private final Pusher pusher;
    private final Clock clock;
    private final AtomicLong lastMsgId = new AtomicLong();

    Phones(Followers followers, MessageLog log, MediaStore media, Pusher pusher, Clock clock) {
        this.followers = followers;
        this.log = log;
        this.media = media;
        this.pusher = pusher;
        this.clock = clock;
    }

    /** Does what the person does, and waits for what the account makes of it. */
    PushResult say(WeChatAccount account, SayRequest said) {
        Callback callback = callback(account, said);
        String openid = callback.openid();
        log.add(
                account.name(),
                openid,
                new Said(MessageLog.PUSH, callback.msgType(), said.shown(), callback.toXml(account.originalId())));
        remember(account.name(), callback);
        PushResult result = pusher.push(account, callback);
        PushResult.Reply reply = result.reply();
        if (reply != null) {
            log.add(account.name(), openid, new Said(MessageLog.PASSIVE, reply.type(), reply.text(), reply.text()));
        } else if (result.outcome().troubles()) {
            log.add(
                    account.name(),
                    openid,
                    new Said(MessageLog.PASSIVE, "error", TROUBLE, String.valueOf(result.reason())));
        }
        return result;
    }

    private void remember(String account, Callback callback) {
        String event = callback.elements().getOrDefault("Event", "").toLowerCase(Locale.ROOT);
        if (event.equals("unsubscribe")) {
            followers.unfollow(account, callback.openid());
            return;
        }
        if (event.equals("subscribe")) {
            String key = callback.elements().getOrDefault("EventKey", "");
            followers.follow(account, callback.openid(), key.replaceFirst("^qrscene_", ""));
        }
        followers.acted(account, callback.openid(), callback.act());
    }

    private Callback callback(WeChatAccount account, SayRequest said) {
        String type = said.requiredType();
        String openid = said.requiredOpenid();
        String mediaId = MediaStore.newId();
        String pictures = account.apiBase() + "/pictures/" + mediaId;
        var elements = said.elements(mediaId, pictures);
        if (type.equals("image") || type.equals("voice")) {
            boolean image = type.equals("image");
            media.keep(new Media(
                    mediaId,
                    account.name(),
                    type,
                    image ? "picture.jpg" : "voice.amr",
                    image ? "image/jpeg" : "audio/amr",
                    said.bytes()));
        }
        Long given = said.msgId();
        Long msgId = type.equals("event") ? null : Long.valueOf(given == null ? nextMsgId() : given);
        Long time = said.createTime();
        return new Callback(openid, type, elements, msgId, time == null ? clock.millis() / 1000 : time);
    }

    /** A number of the platform's size that grows, also over restarts. */
    private long nextMsgId() {
        return lastMsgId.updateAndGet(last -> Math.max(last + 1, clock.millis() * 10_000));
    }
}
