package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Duration;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;

/**
 * Weibo's memory of who may be written to: for 48 hours after a message, following, a click or a scan as often as one
 * likes, after a mention once.
 */
@Component
@ConditionalOnSimulator
class WeiboFans {

    private static final Duration WINDOW = Duration.ofHours(48);

    private final LoopbackDatabase database;
    private final Clock clock;

    WeiboFans(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes what a fan did. */
    void acted(String account, String uid, String kind) {
        if (kind.equals("unfollow")) {
            keep(account, uid, false, 0, false);
        } else if (kind.equals("mention")) {
            keep(account, uid, true, clock.millis() + WINDOW.toMillis(), true);
        } else if (!kind.equals("view") && !kind.equals("unsubscribe")) {
            keep(account, uid, true, clock.millis() + WINDOW.toMillis(), false);
        }
    }

    private void keep(String account, String uid, boolean following, long until, boolean single) {
        database.sql("""
                        MERGE INTO fan (account, uid, following, window_until, single) KEY (account, uid)
                        VALUES (?, ?, ?, ?, ?)""").params(account, uid, following, until, single).update();
    }

    /** Uses up an answer, if one may be given. */
    boolean mayAnswer(String account, String uid) {
        int open = database.sql("""
                        UPDATE fan SET window_until = CASE WHEN single THEN 0 ELSE window_until END
                        WHERE account = ? AND uid = ? AND following AND window_until > ?""").params(account, uid, clock.millis()).update();
        return open == 1;
    }
}
