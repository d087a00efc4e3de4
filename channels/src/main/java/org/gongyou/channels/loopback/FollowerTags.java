package org.gongyou.channels.loopback;

import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;

/** The tags (标签) that accounts have given their followers. */
@Component
@ConditionalOnSimulator
class FollowerTags {

    /** A tag, and how many have it. */
    record Tag(long id, String name, int count) {}

    private final LoopbackDatabase database;

    FollowerTags(LoopbackDatabase database) {
        this.database = database;
    }

    List<Tag> all(String account) {
        return database.sql("""
                        SELECT t.id, t.name, (SELECT COUNT(*) FROM tagged h WHERE h.tag = t.id) AS count
                        FROM tag t WHERE t.account = ? ORDER BY t.id""").param(account).query(Tag.class).list();
    }

    boolean has(String account, long tag) {
        return all(account).stream().anyMatch(one -> one.id() == tag);
    }

    /** Makes one; its id. */
    long create(String account, String name) {
        return database.inTransaction(() -> {
            database.sql("INSERT INTO tag (account, name) VALUES (?, ?)")
                    .params(account, name)
                    .update();
            return database.sql("SELECT MAX(id) FROM tag WHERE account = ?")
                    .param(account)
                    .query(Long.class)
                    .single();
        });
    }

    void delete(String account, long tag) {
        database.sql("DELETE FROM tagged WHERE tag = ?").param(tag).update();
        database.sql("DELETE FROM tag WHERE account = ? AND id = ?")
                .params(account, tag)
                .update();
    }

    void give(long tag, String openid) {
        database.sql("MERGE INTO tagged (tag, openid) KEY (tag, openid) VALUES (?, ?)")
                .params(tag, openid)
                .update();
    }

    void take(long tag, String openid) {
        database.sql("DELETE FROM tagged WHERE tag = ? AND openid = ?")
                .params(tag, openid)
                .update();
    }

    /** Who has it, behind that openid, so many at most. */
    List<String> openids(long tag, String after, int limit) {
        return database.sql("SELECT openid FROM tagged WHERE tag = ? AND openid > ? ORDER BY openid LIMIT ?")
                .params(tag, after, limit)
                .query(String.class)
                .list();
    }

    /** The tags that somebody has. */
    List<Long> of(String account, String openid) {
        return database.sql("""
                        SELECT t.id FROM tag t JOIN tagged h ON h.tag = t.id
                        WHERE t.account = ? AND h.openid = ? ORDER BY t.id""").params(account, openid).query(Long.class).list();
    }
}
