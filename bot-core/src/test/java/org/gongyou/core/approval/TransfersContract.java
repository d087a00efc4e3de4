package org.gongyou.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongyou.core.batch.JoinOfficers;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.Lapses;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the transfer of a member from one union to another promises on every database. */
abstract class TransfersContract extends OfficersAtWork {

    private static final Actor LETS_GO = new Actor(21, "转出经办");
    private static final Actor TAKES_IN = new Actor(22, "转入经办");
    private static final Actor ABOVE_BOTH = new Actor(23, "省里经办");

    @Autowired
    private OfficerNews news;

    @Autowired
    private JoinOfficers register;

    @Autowired
    private Lapses lapses;

    @Autowired
    private Unions unions;

    private final String releasing = "officer-out-" + UUID.randomUUID();
    private final String receiving = "officer-in-" + UUID.randomUUID();
    private UnionOrg from = new UnionOrg(0, null, "", "", UnionOrg.Kind.COUNTY, "", "", "", "", "", "");
    private UnionOrg to = from;

    @BeforeEach
    void twoUnionsBelowOne() {
        jdbc.update("UPDATE service_case SET closed = TRUE");
        plant("000000", "NATIONAL", null);
        plant("510000", "PROVINCE", "000000");
        plant("510100", "CITY", "510000");
        plant("510104", "COUNTY", "510100");
        plant("510600", "CITY", "510000");
        plant("510603", "COUNTY", "510600");
        from = union("510104", UnionOrg.Kind.COUNTY);
        to = union("510603", UnionOrg.Kind.COUNTY);
        bind(releasing, LETS_GO.operatorId(), from.id());
        bind(receiving, TAKES_IN.operatorId(), to.id());
    }

    @Test
    void goesFromTheUnionThatLetsGoToTheOneThatTakesInAndThenIntoTheRegister() {
        enrolled();
        CaseDetail asked = transfer("new_job");
        news.tell();

        assertThat(asked.summary().unionName()).isEqualTo(from.name());
        await("who lets him go is asked", () -> heard(releasing).contains("确认转出"));
        assertThat(tap(receiving, "start:cadre.todo")).contains("没有待审批");
        assertThat(tap(releasing, "start:cadre.todo")).contains("有 1 件");
        choose(releasing, asked);
        assertThat(tap(releasing, "set:ruling:approve")).contains("已办", "同意转出");
        assertThat(unionOfTheMember()).isEqualTo(from.name());
        news.tell();

        await("who takes him in is asked", () -> heard(receiving).contains("确认转入"));
        assertThat(tap(releasing, "start:cadre.todo")).contains("没有待审批");
        CaseDetail sent = cases.get(asked.summary().id());
        assertThat(sent.summary().unionName()).isEqualTo(to.name());
        assertThat(tap(receiving, "start:cadre.todo")).contains("有 1 件");
        choose(receiving, sent);
        assertThat(tap(receiving, "set:ruling:approve")).contains("已办", "同意转入");
        news.tell();

        assertThat(unionOfTheMember()).isEqualTo(to.name());
        await(
                "both know",
                () -> heard(person).contains("现在归" + to.name())
                        && heard(releasing).contains("不再归您的工会"));
        assertThat(jdbc.queryForList(
                        "SELECT field FROM member_change WHERE case_id = ?",
                        String.class,
                        asked.summary().id()))
                .containsExactly("union");
    }

    @Test
    void letsNobodyRuleForTheOtherSide() {
        enrolled();
        CaseDetail asked = transfer("new_job");

        assertThatThrownBy(() -> rule(asked, "approve-out", TAKES_IN))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining(from.name());
        assertThatThrownBy(() -> rule(asked, "approve-out", new Actor(99, "没登记的")))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("没有登记所属工会");
        CaseDetail sent = rule(asked, "approve-out", LETS_GO);
        assertThatThrownBy(() -> rule(sent, "approve-in", LETS_GO))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining(to.name());
        assertThat(unionOfTheMember()).isEqualTo(from.name());

        assertThat(rule(sent, "approve-in", TAKES_IN).summary().status()).isEqualTo("in_ok");
    }

    @Test
    void letsWhoStandsAboveBothDoBoth() {
        enrolled();
        register.register(ABOVE_BOTH, union("510000", UnionOrg.Kind.PROVINCE).id());

        CaseDetail sent = rule(transfer("new_job"), "approve-out", ABOVE_BOTH);
        rule(sent, "approve-in", ABOVE_BOTH);

        assertThat(unionOfTheMember()).isEqualTo(to.name());
    }

    @Test
    void passesToTheUnionAboveWhatIsLeftLyingAndRemindsBefore() {
        enrolled();
        CaseDetail asked = transfer("new_job");
        LocalDate due = asked.summary().dueOn();

        at(due);
        news.remindOfDue();
        news.remindOfDue();
        lapses.endDue();
        tell();

        await("it is reminded", () -> heard(releasing).contains("【催办】"));
        assertThat(heard(releasing).split("【催办】")).hasSize(2);
        assertThat(cases.get(asked.summary().id()).summary().status()).isEqualTo("out_pending");
        at(due.plusDays(1));
        lapses.endDue();
        tell();

        CaseDetail late = cases.get(asked.summary().id());
        assertThat(late.summary().status()).isEqualTo("out_urged");
        assertThat(late.summary().unionName())
                .isEqualTo(union("510100", UnionOrg.Kind.CITY).name());
        assertThat(late.notices()).anySatisfy(n -> assertThat(n.text()).contains("到期没有办转出"));
        await("it is told", () -> heard(releasing).contains("已经转给"));
        assertThatThrownBy(() -> rule(late, "approve-out", LETS_GO)).isInstanceOf(IllegalRulingException.class);
        register.register(ABOVE_BOTH, union("510000", UnionOrg.Kind.PROVINCE).id());
        assertThat(rule(late, "approve-out", ABOVE_BOTH).summary().unionName()).isEqualTo(to.name());
    }

    @Test
    void asksTheUnionAboveWhereTheOldOneIsNoMore() {
        enrolled();

        assertThat(transfer("closed_down").summary().unionName())
                .isEqualTo(union("510100", UnionOrg.Kind.CITY).name());
    }

    @Test
    void movesNobodyWhomTheRegisterDoesNotKnow() {
        CaseDetail sent = rule(transfer("new_job", Map.of("from_union", from.name())), "approve-out", LETS_GO);

        assertThatThrownBy(() -> rule(sent, "approve-in", TAKES_IN))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("还没有认出");
        assertThat(rule(sent, "registered-elsewhere", TAKES_IN).summary().status())
                .isEqualTo("in_ok");
    }

    private void enrolled() {
        CaseDetail joining = handIn(person, "org.member.join", answers("510104"));
        cases.decide(joining.summary().id(), new Ruling("approve", null, joining.version()), LETS_GO);
        assertThat(unionOfTheMember()).isEqualTo(from.name());
    }

    private CaseDetail transfer(String reason) {
        return transfer(reason, Map.of());
    }

    private CaseDetail transfer(String reason, Map<String, String> more) {
        Map<String, String> answers = answers("510603");
        answers.put("transfer_reason", reason);
        answers.put("from_union", "说不清的老单位");
        answers.put("new_employer", "没建工会的新单位有限公司");
        answers.putAll(more);
        return handIn(person, "org.member.transfer", answers);
    }

    private static Map<String, String> answers(String region) {
        String mobile = "138" + String.format("%08d", System.nanoTime() % 100_000_000);
        return new HashMap<>(Map.of("person_name", "高翔", "mobile_cn", mobile, "workplace_region", region));
    }

    private CaseDetail rule(CaseDetail seen, String action, Actor by) {
        return cases.decide(seen.summary().id(), new Ruling(action, null, seen.version()), by);
    }

    private String unionOfTheMember() {
        return String.valueOf(jdbc.queryForObject(
                "SELECT union_name FROM member WHERE person_id = ?", String.class, personOf(person)));
    }

    private UnionOrg union(String region, UnionOrg.Kind kind) {
        Long id = jdbc.queryForObject(
                "SELECT id FROM union_org WHERE region_code = ? AND kind = ? ORDER BY id LIMIT 1",
                Long.class,
                region,
                kind.name());
        return unions.find(id == null ? 0 : id).orElseThrow();
    }

    /** Tells it now: what is sent in the future would arrive then. */
    private void tell() {
        time.isNow();
        news.tell();
    }

    private void at(LocalDate day) {
        time.becomes(day.atTime(12, 0).atZone(Wordings.CHINA).toInstant());
    }
}
