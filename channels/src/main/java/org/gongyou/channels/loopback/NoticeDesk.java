package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.loopback.NoticeApi.Consent;
import org.gongyou.channels.loopback.NoticeTemplates.Template;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes notices, shows them to people, and tells the account later what became of them. */
@Component
@ConditionalOnSimulator
class NoticeDesk {

    private static final Duration KNOWS_REPEATS = Duration.ofMinutes(10);
    private static final long FINISHED_AFTER_MILLIS = 300;

    private final LoopbackDatabase database;
    private final Followers followers;
    private final MessageLog log;
    private final Pusher pusher;
    private final CallbackThreads threads;
    private final Clock clock;

    NoticeDesk(
            LoopbackDatabase database,
            Followers followers,
            MessageLog log,
            Pusher pusher,
            CallbackThreads threads,
            Clock clock) {
        this.database = database;
        this.followers = followers;
        this.log = log;
        this.pusher = pusher;
        this.threads = threads;
        this.clock = clock;
    }

    /** A notice as it came to the API, checked. */
    record Notice(Template template, JsonNode json, String shown, String payload) {

        String openid() {
            return ApiBody.textOr(json, "touser", "");
        }
    }

    /**
     * Takes a notice; the same {@code client_msg_id} within ten minutes is the same notice.
     *
     * @return the platform's number of it
     */
    long take(WeChatAccount account, Notice notice) {
        String openid = notice.openid();
        var follower = followers.find(account.name(), openid).orElseThrow(() -> new ApiError(40003));
        if (!follower.following()) {
            throw new ApiError(43004);
        }
        String repeat = ApiBody.textOr(notice.json(), "client_msg_id", "");
        Long known = repeat.isEmpty() ? null : known(account, openid, repeat);
        if (known != null) {
            return known;
        }
        long id = database.inTransaction(() -> {
            if (notice.template().subscription()) {
                useUp(account, openid, notice.template().id());
            }
            database.sql("INSERT INTO notice (account, openid, client_msg_id, at) VALUES (?, ?, ?, ?)")
                    .params(account.name(), openid, repeat, clock.millis())
                    .update();
            if (!follower.blocked()) {
                log.add(
                        account.name(),
                        openid,
                        new Said(MessageLog.NOTICE, "notice", notice.shown(), notice.payload()));
            }
            return database.sql("SELECT MAX(id) FROM notice WHERE account = ? AND openid = ?")
                    .params(account.name(), openid)
                    .query(Long.class)
                    .single();
        });
        if (!notice.template().subscription()) {
            finish(account, openid, id, follower.blocked() ? "failed:user block" : "success");
        }
        return id;
    }

    private @Nullable Long known(WeChatAccount account, String openid, String repeat) {
        return database.sql(
                        "SELECT MAX(id) FROM notice WHERE account = ? AND openid = ? AND client_msg_id = ? AND at > ?")
                .params(account.name(), openid, repeat, clock.millis() - KNOWS_REPEATS.toMillis())
                .query(Long.class)
                .list()
                .get(0);
    }

    private void useUp(WeChatAccount account, String openid, String templateId) {
        int used = database.sql("""
                        UPDATE consent SET times = times - 1
                        WHERE account = ? AND openid = ? AND template_id = ? AND times > 0""").params(account.name(), openid, templateId).update();
        if (used == 0) {
            throw new ApiError(43101);
        }
    }

    private void finish(WeChatAccount account, String openid, long id, String status) {
        Map<String, String> elements = new LinkedHashMap<>();
        elements.put("Event", "TEMPLATESENDJOBFINISH");
        elements.put("MsgID", Long.toString(id));
        elements.put("Status", status);
        Callback callback = new Callback(openid, "event", elements, null, clock.millis() / 1000);
        threads.run(() -> {
            ApiGate.pause(FINISHED_AFTER_MILLIS);
            return pusher.push(account, callback);
        });
    }

    void agree(WeChatAccount account, Consent consent) {
        followers.ensure(account.name(), consent.openid());
        database.sql("""
                        MERGE INTO consent (account, openid, template_id, times)
                        KEY (account, openid, template_id) VALUES (?, ?, ?, ?)""")
                .params(account.name(), consent.openid(), consent.templateId(), consent.times())
                .update();
    }
}
