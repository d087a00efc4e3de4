package org.gongyou.channels.loopback;

import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The conditional menus (个性化菜单) of the accounts, the youngest first, as the platform gives them. */
@Component
@ConditionalOnSimulator
class ConditionalMenus {

    private static final int MOST = 20;

    private final LoopbackDatabase database;

    ConditionalMenus(LoopbackDatabase database) {
        this.database = database;
    }

    List<Map<String, Object>> of(String account) {
        return database.sql("SELECT id, content, rule FROM conditional_menu WHERE account = ? ORDER BY id DESC")
                .param(account)
                .query((row, number) -> Map.<String, Object>of(
                        "button",
                        ApiBody.parse(row.getString("content")),
                        "matchrule",
                        ApiBody.parse(row.getString("rule")),
                        "menuid",
                        row.getLong("id")))
                .list();
    }

    /** Adds one; returns the platform's number of it. */
    long add(String account, JsonNode buttons, JsonNode rule) {
        if (of(account).size() >= MOST) {
            throw new ApiError(65305);
        }
        return database.inTransaction(() -> {
            database.sql("INSERT INTO conditional_menu (account, content, rule) VALUES (?, ?, ?)")
                    .params(account, buttons.toString(), rule.toString())
                    .update();
            return database.sql("SELECT MAX(id) FROM conditional_menu WHERE account = ?")
                    .param(account)
                    .query(Long.class)
                    .single();
        });
    }

    boolean delete(String account, String id) {
        return id.matches("\\d{1,18}")
                && database.sql("DELETE FROM conditional_menu WHERE account = ? AND id = ?")
                                .params(account, Long.valueOf(id))
                                .update()
                        == 1;
    }

    void forget(String account) {
        database.sql("DELETE FROM conditional_menu WHERE account = ?")
                .param(account)
                .update();
    }
}
