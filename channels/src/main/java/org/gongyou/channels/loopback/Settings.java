package org.gongyou.channels.loopback;

import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is set for an account: its knobs and its menu. */
@Component
@ConditionalOnSimulator
class Settings {

    private static final String KNOBS = "knobs";
    private static final String MENU = "menu";

    private final LoopbackDatabase database;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Settings(LoopbackDatabase database) {
        this.database = database;
    }

    Knobs knobs(String account) {
        return read(account, KNOBS)
                .map(text -> Knobs.DEFAULT.turned(json.readValue(text, Knobs.Turn.class)))
                .orElse(Knobs.DEFAULT);
    }

    Knobs turn(String account, Knobs.Turn turn) {
        return database.inTransaction(() -> {
            Knobs knobs = knobs(account).turned(turn);
            write(account, KNOBS, json.writeValueAsString(knobs));
            return knobs;
        });
    }

    void resetKnobs(String account) {
        delete(account, KNOBS);
    }

    /** Uses up one of the failures asked for with {@code failNext}. */
    synchronized boolean takeFailure(String account) {
        return database.inTransaction(() -> {
            Knobs knobs = knobs(account);
            if (knobs.failNext() <= 0) {
                return false;
            }
            write(account, KNOBS, json.writeValueAsString(knobs.withFailNext(knobs.failNext() - 1)));
            return true;
        });
    }

    Optional<String> menu(String account) {
        return read(account, MENU);
    }

    void setMenu(String account, String buttons) {
        write(account, MENU, buttons);
    }

    void deleteMenu(String account) {
        delete(account, MENU);
    }

    private Optional<String> read(String account, String name) {
        return database.sql("SELECT content FROM setting WHERE account = ? AND name = ?")
                .params(account, name)
                .query(String.class)
                .optional();
    }

    private void write(String account, String name, String content) {
        database.sql("MERGE INTO setting (account, name, content) KEY (account, name) VALUES (?, ?, ?)")
                .params(account, name, content)
                .update();
    }

    private void delete(String account, String name) {
        database.sql("DELETE FROM setting WHERE account = ? AND name = ?")
                .params(account, name)
                .update();
    }
}
