package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Who follows an account, and how much the account may still say to whom.
 *
 * <p>What a person does opens a window: a message five answers for 48 hours, a menu click, a scan or following three for a
 * minute. Windows do not add up; each raises count and end to its own if they are lower.
 */
@Component
@ConditionalOnSimulator
class Followers {

    private static final Duration TYPING = Duration.ofSeconds(15);
    private static final Duration RECENT = Duration.ofSeconds(30);

    /** What a person did, and what it lets the account say. */
    enum Act {
        MESSAGE(5, Duration.ofHours(48)),
        CLICK(3, Duration.ofMinutes(1)),
        NOTHING(0, Duration.ZERO);

        private final int limit;
        private final Duration life;

        Act(int limit, Duration life) {
            this.limit = limit;
            this.life = life;
        }
    }

    /** A person as the account knows him. */
    record Follower(
            String openid,
            boolean following,
            boolean blocked,
            long followedAt,
            String scene,
            int remaining,
            long windowUntil,
            long actedAt,
            long typingUntil) {}

    private static final String COLUMNS =
            "openid, following, blocked, followed_at, scene, remaining, window_until, acted_at, typing_until";

    private final LoopbackDatabase database;
    private final Clock clock;

    Followers(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Follower> find(String account, String openid) {
        return database.sql("SELECT " + COLUMNS + " FROM follower WHERE account = ? AND openid = ?")
                .params(account, openid)
                .query(Follower.class)
                .optional();
    }

    List<Follower> all(String account) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM follower WHERE account = ? ORDER BY followed_at, openid LIMIT 10000")
                .param(account)
                .query(Follower.class)
                .list();
    }

    /** Makes somebody a follower who is not known yet. */
    void ensure(String account, String openid) {
        if (find(account, openid).isPresent()) {
            return;
        }
        try {
            database.sql("""
                            INSERT INTO follower (account, openid, following, blocked, followed_at, scene,
                              remaining, window_until, acted_at, typing_until)
                            VALUES (?, ?, TRUE, FALSE, ?, '', 0, 0, 0, 0)""").params(account, openid, clock.millis()).update();
        } catch (DuplicateKeyException e) {
            // somebody else was quicker: he is known now
        }
    }

    void follow(String account, String openid, String scene) {
        ensure(account, openid);
        database.sql(
                        "UPDATE follower SET following = TRUE, followed_at = ?, scene = ? WHERE account = ? AND openid = ?")
                .params(clock.millis(), scene, account, openid)
                .update();
    }

    /** The person leaves; what the account might still have said is forfeit. */
    void unfollow(String account, String openid) {
        ensure(account, openid);
        database.sql("""
                        UPDATE follower SET following = FALSE, remaining = 0, window_until = 0
                        WHERE account = ? AND openid = ?""").params(account, openid).update();
    }

    void block(String account, String openid, boolean blocked) {
        ensure(account, openid);
        database.sql("UPDATE follower SET blocked = ? WHERE account = ? AND openid = ?")
                .params(blocked, account, openid)
                .update();
    }

    /** Notes what a person did. */
    void acted(String account, String openid, Act act) {
        ensure(account, openid);
        long now = clock.millis();
        database.sql("""
                        UPDATE follower SET acted_at = :now,
                          remaining = GREATEST(CASE WHEN window_until > :now THEN remaining ELSE 0 END, :limit),
                          window_until = GREATEST(window_until, :until)
                        WHERE account = :account AND openid = :openid""")
                .param("now", now)
                .param("limit", act.limit)
                .param("until", act == Act.NOTHING ? 0 : now + act.life.toMillis())
                .param("account", account)
                .param("openid", openid)
                .update();
    }

    /**
     * The person, if the account may write to him at all.
     *
     * @throws ApiError 40003, 43004 or 48002
     */
    Follower reachable(String account, String openid) {
        Follower follower = find(account, openid).orElseThrow(() -> new ApiError(40003));
        if (!follower.following()) {
            throw new ApiError(43004);
        }
        if (follower.blocked()) {
            throw new ApiError(48002);
        }
        return follower;
    }

    /**
     * Uses up one answer.
     *
     * @throws ApiError 45015 if no window is open, 45047 if it is, but nothing is left in it
     */
    void takeAnswer(String account, String openid) {
        int taken = database.sql("""
                        UPDATE follower SET remaining = remaining - 1, typing_until = 0
                        WHERE account = ? AND openid = ? AND remaining > 0 AND window_until > ?""").params(account, openid, clock.millis()).update();
        if (taken == 0) {
            throw new ApiError(reachable(account, openid).windowUntil() > clock.millis() ? 45047 : 45015);
        }
    }

    /**
     * Shows or hides that the account is typing.
     *
     * @throws ApiError 45080 if the person has done nothing lately, 45081 if typing is shown already
     */
    void typing(String account, String openid, boolean shown) {
        Follower follower = reachable(account, openid);
        long now = clock.millis();
        if (now - follower.actedAt() > RECENT.toMillis()) {
            throw new ApiError(45080);
        }
        if (shown && follower.typingUntil() > now) {
            throw new ApiError(45081);
        }
        database.sql("UPDATE follower SET typing_until = ? WHERE account = ? AND openid = ?")
                .params(shown ? now + TYPING.toMillis() : 0, account, openid)
                .update();
    }
}
