package org.gongyou.channels.loopback;

import java.time.Clock;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.springframework.stereotype.Component;

/** What the account's API calls do to the platform's memory; each is done wholly or not at all. */
@Component
@ConditionalOnSimulator
class Conversations {

    private final LoopbackDatabase database;
    private final Followers followers;
    private final MessageLog log;
    private final MediaStore media;
    private final Clock clock;

    Conversations(LoopbackDatabase database, Followers followers, MessageLog log, MediaStore media, Clock clock) {
        this.database = database;
        this.followers = followers;
        this.log = log;
        this.media = media;
        this.clock = clock;
    }

    /**
     * Delivers a message, if the person's window has room for it.
     *
     * @throws ApiError if it may not be sent
     */
    void deliver(String account, CustomMessage message, String payload, long dailyLimit) {
        if (message.openid().isEmpty()) {
            throw new ApiError(40003);
        }
        followers.reachable(account, message.openid());
        database.inTransaction(() -> {
            if (database.count(account, CustomerMessageApi.dailyCounter(clock)) > dailyLimit) {
                throw new ApiError(45009);
            }
            followers.takeAnswer(account, message.openid());
            log.add(account, message.openid(), new Said(MessageLog.CUSTOM, message.msgtype(), message.text(), payload));
            return true;
        });
    }

    void typing(String account, String openid, boolean shown) {
        followers.typing(account, openid, shown);
    }

    boolean hasMedia(String account, String mediaId) {
        return media.find(mediaId)
                .filter(found -> found.account().equals(account))
                .isPresent();
    }

    List<MessageLog.Line> records(String account, long from, long to, MessageLog.Page page) {
        return log.records(account, from, to, page);
    }
}
