package org.gongyou.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.admin.operators.Operators;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** One application for all tests of a class, started once because that takes a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApplicationContract {

    static final String PASSWORD = "correct horse 电池";

    RunningApplication application;
    Operators operators;
    JdbcTemplate database;
    Browser browser;

    /** How this installation is started. */
    abstract Map<String, String> settings();

    @BeforeAll
    void start() {
        Map<String, String> all = new HashMap<>(settings());
        all.put("server.port", "0");
        all.put("gongyou.admin-password", PASSWORD);
        all.put("gongyou.app.sites[0].account", "h5");
        all.put("gongyou.app.sites[0].origins", "https://union.example.org");
        application = RunningApplication.start(all);
        operators = application.bean(Operators.class);
        database = application.bean(JdbcTemplate.class);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @BeforeEach
    void openABrowser() {
        browser = application.browser();
    }

    List<String> audited(String who) {
        return database.queryForList("SELECT action FROM audit_line WHERE who = ? ORDER BY id", String.class, who);
    }
}
