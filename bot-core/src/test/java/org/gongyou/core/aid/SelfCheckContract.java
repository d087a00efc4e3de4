package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongyou.core.TappedTest;
import org.gongyou.core.privacy.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * What a self-check leaves behind on every database: what was said, sealed, as everything that is said; and nothing of the answers anywhere
 * else.
 */
abstract class SelfCheckContract extends TappedTest {

    /** What every message leaves, whatever it is about, also when another test's is pushed only now. */
    private static final Set<String> TALK =
            Set.of("inbound_message", "transcript_entry", "outbound_message", "scheduled_tasks", "send_pace");

    /** With a point in them, so that no sealed text, index or number that was drawn holds one by chance. */
    private static final String[] FIGURES = {"61234.57", "42345.68", "55321.79"};

    @Autowired
    private PersonalData personalData;

    @Test
    void keepsNothingOfTheAnswers() {
        tap(person, "start:core.help");
        Map<String, Long> before = rows();

        tap(person, "start:aid.selfcheck");
        answer(person, "3");
        answer(person, FIGURES[0]);
        answer(person, FIGURES[1]);
        answer(person, FIGURES[2]);
        String result = tap(person, "skip");
        result = result.contains("自测结果") || result.contains("分不出档") ? result : result + tap(person, "skip");

        assertThat(result).contains("人均月收入");
        Map<String, Long> after = rows();
        after.keySet().removeAll(TALK);
        before.keySet().removeAll(TALK);
        assertThat(after).isEqualTo(before);
        assertThat(everythingInClear()).doesNotContain(FIGURES);
        answer(person, "谢谢");
        assertThat(stateOfTheTalk()).doesNotContain(FIGURES).doesNotContain("annual_income");
    }

    /** What the dialogue remembers of the person, opened. */
    private String stateOfTheTalk() {
        String sealed = jdbc.queryForObject(
                "SELECT state_sealed FROM conversation WHERE contact_id = (SELECT id FROM contact WHERE external_id = ?)",
                String.class,
                person);
        return personalData.open(String.valueOf(sealed));
    }

    private String everythingInClear() {
        StringBuilder all = new StringBuilder();
        tables().forEach(t -> jdbc.queryForList("SELECT * FROM " + t).forEach(all::append));
        return all.toString();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        tables().forEach(t -> rows.put(t, jdbc.queryForObject("SELECT COUNT(*) FROM " + t, Long.class)));
        return rows;
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            DatabaseMetaData data = connection.getMetaData();
            try (ResultSet found =
                    data.getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    String schema = String.valueOf(found.getString("TABLE_SCHEM"));
                    String name = found.getString("TABLE_NAME");
                    if (!schema.equalsIgnoreCase("information_schema") && !name.startsWith("flyway")) {
                        tables.add(name);
                    }
                }
            }
            return null;
        });
        assertThat(tables).contains("service_case", "open_form", "aid_grant", "transcript_entry");
        return tables;
    }
}
