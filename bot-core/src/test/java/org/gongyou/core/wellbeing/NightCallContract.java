package org.gongyou.core.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Effect.Concern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is in danger at two in the night: whoever is on duty is called at once, everybody else sleeps on. */
@TestPropertySource(properties = "gongyou.quiet-hours.enabled=true")
@DirtiesContext // or its scheduler, with its clock, would take the jobs of others who use the same database
abstract class NightCallContract extends TappedTest {

    private static final Instant TWO_AT_NIGHT = dayAfterTomorrow(LocalTime.of(2, 0));
    private static final long OPERATOR = 7_301;

    @Autowired
    private DutyRoster roster;

    @Autowired
    private Calls calls;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void itIsNight() {
        jdbc.update("DELETE FROM crisis_duty");
        jdbc.update("DELETE FROM officer WHERE operator_id = ?", OPERATOR);
        time.becomes(TWO_AT_NIGHT);
    }

    @Test
    void callsABoundOperatorInChatAtOnce() {
        String counsellor = "counsellor-" + person;
        bind(counsellor);
        shift(OPERATOR);

        assertThat(alarm()).contains("已经在呼叫");

        transactions.executeWithoutResult(t -> calls.next(crisisOf(person) + "-1"));
        await("the counsellor is told", () -> urgentFor(counsellor) > 0);
    }

    @Test
    void saysThatNobodyCanBeCalledWhereNobodyIsBound() {
        shift(null);
        assertThat(alarm()).doesNotContain("已经在呼叫").contains("不会响", "不要等");

        jdbc.update("DELETE FROM crisis_duty");
        shift(OPERATOR);
        assertThat(alarm()).doesNotContain("已经在呼叫");
    }

    /** Messages that go out now, not in the morning. */
    private long urgentFor(String counsellor) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM outbound_message WHERE recipient = ? AND inbound_id IS NULL AND urgent = TRUE"
                        + " AND push_at = created_at",
                Long.class,
                counsellor);
        return count == null ? 0 : count;
    }

    private long crisisOf(String who) {
        Long id = jdbc.queryForObject(
                "SELECT case_id FROM crisis WHERE conversation_id = ?", Long.class, conversationOf(who));
        return id == null ? 0 : id;
    }

    private String alarm() {
        dialogue.plays((state, turn) ->
                ScriptedDialogue.says(state, "{receipt} {duty}", new Effect.RaiseAlarm(3, Concern.SELF)));
        return answer(person, "一句话");
    }

    private void bind(String counsellor) {
        dialogue.echoes();
        answer(counsellor, "你好");
        jdbc.update(
                "INSERT INTO officer (person_id, operator_id, operator_name, union_id, bound_at, conversation_id)"
                        + " VALUES (?, ?, '林老师', 1, ?, ?)",
                personOf(counsellor),
                OPERATOR,
                Timestamp.from(TWO_AT_NIGHT),
                conversationOf(counsellor));
    }

    private void shift(Long operator) {
        Instant now = time.instant();
        roster.add(new DutyRoster.NewShift(
                1, "林老师", "13800138000", operator, now.minusSeconds(60), now.plus(Duration.ofHours(2)), 1));
    }
}
