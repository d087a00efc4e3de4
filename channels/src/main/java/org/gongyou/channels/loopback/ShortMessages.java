package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.core.identity.SmsSender;
import org.gongyou.core.message.Delivery;
import org.springframework.stereotype.Component;

/** The loopback platform's provider of short messages (短信): sends none, and shows what it was given. */
@Component
@ConditionalOnSimulator
class ShortMessages implements SmsSender {

    private static final int LIMIT = 200;

    private final LoopbackDatabase database;
    private final Clock clock;

    ShortMessages(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A message that would have gone to a phone. */
    record Sms(long id, String mobile, String text, Instant at) {}

    @Override
    public Delivery send(String mobile, String text) {
        database.sql("INSERT INTO sms (mobile, text, at) VALUES (?, ?, ?)")
                .params(mobile, text, clock.millis())
                .update();
        return new Delivery.Accepted();
    }

    /** What that phone has received, or with an empty number any phone, oldest first; the latest two hundred. */
    List<Sms> received(String mobile, long after) {
        return database.sql("""
                        SELECT id, mobile, text, at FROM (
                          SELECT id, mobile, text, at FROM sms WHERE (? = '' OR mobile = ?) AND id > ? ORDER BY id DESC LIMIT ?)
                        ORDER BY id""")
                .params(mobile, mobile, after, LIMIT)
                .query((row, number) -> new Sms(
                        row.getLong("id"),
                        row.getString("mobile"),
                        row.getString("text"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
