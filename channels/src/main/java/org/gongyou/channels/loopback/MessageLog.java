package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Everything that went over the platform, in the order in which it did. */
@Component
@ConditionalOnSimulator
class MessageLog {

    /** What a person sent: by a push. */
    static final String PUSH = "push";
    /** What the account said in the answer to a push. */
    static final String PASSIVE = "passive";
    /** What the account said by the API. */
    static final String CUSTOM = "custom";
    /** What the account said by a template or a subscription notice. */
    static final String NOTICE = "notice";

    /**
     * Something said.
     *
     * @param payload JSON or XML, as it went over the wire
     */
    record Line(
            long id, String openid, String from, String via, String msgtype, String text, String payload, Instant at) {}

    /** What is said now. */
    record Said(String via, String msgtype, String text, String payload) {}

    private static final String COLUMNS = "id, openid, sender, via, msgtype, text, payload, at";
    private static final int LIMIT = 10_000;
    private static final RowMapper<Line> LINE = (row, number) -> new Line(
            row.getLong("id"),
            row.getString("openid"),
            row.getString("sender"),
            row.getString("via"),
            row.getString("msgtype"),
            row.getString("text"),
            row.getString("payload"),
            Instant.ofEpochMilli(row.getLong("at")));

    private final LoopbackDatabase database;
    private final Clock clock;

    MessageLog(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String account, String openid, Said said) {
        database.sql("""
                        INSERT INTO message (account, openid, sender, via, msgtype, text, payload, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        account,
                        openid,
                        said.via().equals(PUSH) ? "person" : "account",
                        said.via(),
                        said.msgtype(),
                        said.text(),
                        said.payload(),
                        clock.millis())
                .update();
    }

    /** What the API was sent, to one person or, with an empty openid, to anybody; oldest first. */
    List<Line> outbox(String account, String openid) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM message WHERE account = ? AND via IN ('custom', 'notice') AND (? = '' OR openid = ?)"
                        + " ORDER BY id LIMIT " + LIMIT)
                .params(account, openid, openid)
                .query(LINE)
                .list();
    }

    /** What a person and the account said to each other. */
    List<Line> chat(String account, String openid, long after) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM message WHERE account = ? AND openid = ? AND id > ? ORDER BY id LIMIT " + LIMIT)
                .params(account, openid, after)
                .query(LINE)
                .list();
    }

    /** What went by customer service between two times, in seconds, both included. */
    List<Line> records(String account, long from, long to, Page page) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM message WHERE account = ? AND via IN ('push', 'custom') AND at >= ? AND at < ? AND id > ?"
                        + " ORDER BY id LIMIT ?")
                .params(account, from * 1000, (to + 1) * 1000, page.after(), Math.min(page.size(), LIMIT))
                .query(LINE)
                .list();
    }

    /** Where to go on, and how far. */
    record Page(long after, int size) {}
}
