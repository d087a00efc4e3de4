package org.gongyou.channels.loopback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What WeCom knows of its customer service: what lies there to be pulled, who may be sent how much, who has whose session, and
 * which message ids are used up.
 */
@Component
@ConditionalOnSimulator
class KfMemory {

    static final int NEW = 0;
    static final int BOT = 1;
    static final int POOL = 2;
    static final int HUMAN = 3;
    static final int ENDED = 4;

    private static final Duration WINDOW = Duration.ofHours(48);
    private static final int MESSAGES = 5;

    /** Something to be pulled; its number is the cursor. */
    record Item(long id, String content) {}

    /** A person; times are milliseconds since the epoch. */
    record Person(
            String account,
            String customer,
            int messagesLeft,
            long windowUntil,
            int sessionState,
            String code,
            long codeUntil,
            boolean refuses) {}

    private final LoopbackDatabase database;
    private final Clock clock;

    KfMemory(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lays something down to be pulled. */
    void lay(String account, String item) {
        database.sql("INSERT INTO kf_item (account, content) VALUES (?, ?)")
                .params(account, item)
                .update();
    }

    List<Item> after(String account, long cursor, int limit) {
        return database.sql("SELECT id, content FROM kf_item WHERE account = ? AND id > ? ORDER BY id LIMIT ?")
                .params(account, cursor, limit)
                .query(Item.class)
                .list();
    }

    Optional<Person> find(String account, String customer) {
        return database.sql("SELECT * FROM kf_person WHERE account = ? AND customer = ?")
                .params(account, customer)
                .query(Person.class)
                .optional();
    }

    List<Person> all(String account) {
        return database.sql("SELECT * FROM kf_person WHERE account = ? ORDER BY customer")
                .param(account)
                .query(Person.class)
                .list();
    }

    void ensure(String account, String customer) {
        try {
            database.sql("""
                            INSERT INTO kf_person (account, customer, messages_left, window_until, session_state, code,
                              code_until, refuses)
                            SELECT ?, ?, 0, 0, 0, '', 0, FALSE
                            WHERE NOT EXISTS (SELECT 1 FROM kf_person WHERE account = ? AND customer = ?)""").params(account, customer, account, customer).update();
        } catch (DuplicateKeyException e) {
            // somebody else was quicker: he is known now
        }
    }

    /** The person has written: that opens his window, and a session that was over begins anew. */
    void wrote(String account, String customer) {
        ensure(account, customer);
        database.sql("""
                        UPDATE kf_person SET messages_left = ?, window_until = ?,
                          session_state = CASE WHEN session_state = 4 THEN 0 ELSE session_state END
                        WHERE account = ? AND customer = ?""")
                .params(MESSAGES, clock.millis() + WINDOW.toMillis(), account, customer)
                .update();
    }

    /** Uses up one message; false if none is left or the window is closed. */
    boolean take(String account, String customer) {
        return database.sql("""
                        UPDATE kf_person SET messages_left = messages_left - 1
                        WHERE account = ? AND customer = ? AND messages_left > 0 AND window_until > ?""").params(account, customer, clock.millis()).update() == 1;
    }

    void state(String account, String customer, int state) {
        ensure(account, customer);
        database.sql("UPDATE kf_person SET session_state = ? WHERE account = ? AND customer = ?")
                .params(state, account, customer)
                .update();
    }

    void refuse(String account, String customer, boolean refuses) {
        ensure(account, customer);
        database.sql("UPDATE kf_person SET refuses = ? WHERE account = ? AND customer = ?")
                .params(refuses, account, customer)
                .update();
    }

    /** Gives a code under which one message may be sent for a while. */
    String giveCode(String account, String customer, Duration life) {
        ensure(account, customer);
        String code = MediaStore.newId();
        database.sql("UPDATE kf_person SET code = ?, code_until = ? WHERE account = ? AND customer = ?")
                .params(code, clock.millis() + life.toMillis(), account, customer)
                .update();
        return code;
    }

    /** Uses a code up; whose it was, if it was good. */
    Optional<Person> takeCode(String account, String code) {
        return database.inTransaction(() -> {
            Optional<Person> whose = database.sql(
                            "SELECT * FROM kf_person WHERE account = ? AND code = ? AND code_until > ?")
                    .params(account, code, clock.millis())
                    .query(Person.class)
                    .optional();
            database.sql("UPDATE kf_person SET code = '' WHERE account = ? AND code = ?")
                    .params(account, code)
                    .update();
            return whose;
        });
    }

    /** Uses a message id up; false if it is used already. */
    boolean takeId(String account, String id) {
        try {
            database.sql("INSERT INTO kf_used_id (account, id) VALUES (?, ?)")
                    .params(account, id)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The id was not used after all. */
    void giveIdBack(String account, String id) {
        database.sql("DELETE FROM kf_used_id WHERE account = ? AND id = ?")
                .params(account, id)
                .update();
    }
}
