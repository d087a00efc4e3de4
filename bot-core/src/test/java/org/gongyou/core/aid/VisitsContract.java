package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.approval.Officers;
import org.gongyou.core.casework.CaseEvent;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.service.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits to households, on every database. */
abstract class VisitsContract extends AidTest {

    private static final String SERVICE = "start:aid.visit";

    @Autowired
    private Visits visits;

    @Autowired
    private Officers bindings;

    @Test
    void writesAVisitDownBesideItsCase() {
        long id = apply(poor());
        String visitor = bound(unit.operatorId(), unitId);

        String written = visit(visitor, id, "王强、李芳");

        assertThat(written).contains("记好了", "张*");
        assertThat(visits.ofCase(id)).singleElement().satisfies(one -> {
            assertThat(one.visitors()).containsExactly("王强", "李芳");
            assertThat(one.needs()).containsExactly("看病");
            assertThat(one.by()).isEqualTo("单位专干");
            assertThat(one.visitedOn()).isEqualTo(today().minusDays(1));
            assertThat(visits.note(id, one.id())).contains("租一间房，男的在透析");
            assertThat(visits.note(id + 1, one.id())).isEmpty();
            assertThat(visits.photo(id, one.id(), "none")).isEmpty();
        });
        assertThat(cases.get(id).events()).extracting(CaseEvent::action).containsExactly("open", "visit");
        assertThat(scope.openedIn(conversationOf(visitor))).containsExactly(id);
        assertThat(jdbc.queryForList("SELECT record_sealed FROM aid_visit WHERE case_id = ?", String.class, id))
                .noneMatch(record -> record.contains("透析") || record.contains("王强"));
    }

    @Test
    void takesTwoToVisit() {
        long id = apply(poor());
        String visitor = bound(unit.operatorId(), unitId);

        assertThat(visit(visitor, id, "王强、王强")).contains("两个不同的姓名");
        assertThat(visits.ofCase(id)).isEmpty();
    }

    @Test
    void isClosedToMembersAndToOfficersOfOtherThings() {
        long id = apply(poor());
        String officer = bound(unit.operatorId() + 1000, unitId);

        assertThat(tap(person, SERVICE)).contains("只对帮扶经办人开放");
        assertThat(tap(officer, SERVICE)).contains("只对帮扶经办人开放");
        assertThat(tap(bound(stranger.operatorId(), unitId), SERVICE)).contains("没有在办的帮扶申请");
        assertThat(visits.ofCase(id)).isEmpty();
    }

    @Test
    void knowsAHouseholdByItsReceiptNumberThoughTheListIsLong() {
        long first = apply(poor());
        for (int i = 0; i < 9; i++) {
            apply(poor());
        }
        String visitor = bound(unit.operatorId(), unitId);
        String receipt = cases.get(first).summary().receiptNo();

        assertThat(tap(visitor, SERVICE)).contains("哪一家").doesNotContain(receipt);
        assertThat(answer(visitor, receipt)).contains("哪天去的");
    }

    private String visit(String visitor, long id, String names) {
        Map<String, String> answers = Map.of(
                "case_ref",
                Long.toString(id),
                "visit_at",
                today().minusDays(1).toString(),
                "visitors",
                names,
                "living_note",
                "租一间房，男的在透析",
                "need",
                "medical");
        String flow = "flow-" + UUID.randomUUID();
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state, "{result}", new Effect.HandIn(Outcome.Type.VISIT, "aid.visit", 1, flow, answers)));
        answer(visitor, "提交");
        return answer(visitor, "再提交一次");
    }

    private String bound(long operatorId, long unionId) {
        String who = "visitor-" + operatorId + "-" + System.nanoTime();
        tap(who, "start:cadre.bind");
        String code = bindings.makeCode(operatorId, operatorId == unit.operatorId() ? "单位专干" : "某某", unionId);
        assertThat(answer(who, code)).contains("绑定好了");
        return who;
    }
}
