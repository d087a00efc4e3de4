package org.gongyou.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongyou.core.CoreTestApplication;
import org.gongyou.core.Crowd;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.union.Enquiry;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rulings in chat promise on every database. */
abstract class ApprovalsContract extends OfficersAtWork {

    @Autowired
    private Unions unions;

    private final String applicant = "applicant-" + UUID.randomUUID();
    private UnionOrg union = new UnionOrg(0, null, "", "", UnionOrg.Kind.COUNTY, "", "", "", "", "", "");

    @BeforeEach
    void clearTheTable() {
        jdbc.update("UPDATE service_case SET closed = TRUE");
        plant("000000", "NATIONAL", null);
        plant("330000", "PROVINCE", "000000");
        plant("330100", "CITY", "330000");
        plant("330106", "COUNTY", "330100");
        union = unions.routeFor(new Enquiry("330106", null, null)).orElseThrow();
    }

    @Test
    void approvesInThreeStepsAsTheDeskWould() {
        CaseDetail before = apply(applicant, "330106");
        bind(person, 7, union.id());

        assertThat(tap(person, "start:cadre.todo")).contains("有 1 件", "张*").doesNotContain("张伟", "13800138000");
        assertThat(choose(person, before)).contains(before.summary().receiptNo(), "138****8000", "怎么处理");
        assertThat(tap(person, "set:ruling:approve"))
                .contains("已办", before.summary().receiptNo());

        CaseDetail after = cases.get(before.summary().id());
        assertThat(after.summary().status()).isEqualTo("approved");
        assertThat(after.events()).last().satisfies(e -> assertThat(e.who()).isEqualTo("王主席"));
        await("the applicant is told", () -> heard(applicant).contains("会员号"));
        assertThat(tap(person, "start:cadre.todo")).contains("没有待审批");
    }

    @Test
    void sendsBackWithAReason() {
        CaseDetail before = apply(applicant, "330106");
        bind(person, 7, union.id());
        tap(person, "start:cadre.todo");
        choose(person, before);

        assertThat(tap(person, "set:ruling:return")).contains("理由");
        assertThat(answer(person, "单位名称请写全称")).contains("理由：单位名称请写全称", "提交");
        assertThat(tap(person, "confirm")).contains("已办");

        assertThat(cases.get(before.summary().id()).summary().status()).isEqualTo("need_supplement");
        await("the applicant is told", () -> heard(applicant).contains("单位名称请写全称"));
    }

    @Test
    void showsNobodyTheCasesOfAnotherUnionNorHisOwn() {
        apply(applicant, "320106");
        apply(person, "330106");
        bind(person, 7, union.id());

        assertThat(tap(person, "start:cadre.todo")).contains("没有待审批");
    }

    @Test
    void showsAnOfficerWhatBelongsToTheUnionsBelowHis() {
        UnionOrg city = unions.find(union.parentId()).orElseThrow();
        apply(applicant, "330106");
        bind(person, 7, city.id());

        assertThat(tap(person, "start:cadre.todo")).contains("有 1 件");
    }

    @Test
    void letsOneOfTwoOfficersRule() throws Exception {
        CaseDetail before = apply(applicant, "330106");
        String other = "officer-" + UUID.randomUUID();
        bind(person, 7, union.id());
        bind(other, 8, union.id());
        Stream.of(person, other).forEach(p -> {
            tap(p, "start:cadre.todo");
            choose(p, before);
        });

        List<String> replies = Crowd.allAtOnce(Stream.of(person, other)
                .<Callable<String>>map(p -> () -> tap(p, "set:ruling:approve"))
                .toList());

        assertThat(replies).filteredOn(r -> r.contains("已办")).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> !r.contains("已办"))
                .allSatisfy(r -> assertThat(r).contains("没有了"));
        assertThat(cases.get(before.summary().id()).events()).hasSize(2);
    }

    @Test
    void goesOnAfterARulingThatIsIllegalAndLeavesTheCaseAsItWas() {
        String idNumber = "33010619900101" + String.format("%03d", System.nanoTime() % 1000) + "X";
        CaseDetail first = apply(applicant, "330106", idNumber);
        cases.decide(first.summary().id(), new Ruling("approve", null, first.version()), new Actor(7, "王主席"));
        CaseDetail second = apply("second-" + applicant, "330106", idNumber);
        bind(person, 7, union.id());
        tap(person, "start:cadre.todo");
        choose(person, second);

        assertThat(tap(person, "set:ruling:approve")).contains("不能重复入会");

        assertThat(cases.get(second.summary().id()).summary().status()).isEqualTo("submitted");
        assertThat(tap(person, "start:cadre.todo")).contains("有 1 件");
    }

    @Test
    void bindsByACodeOnceAndOnlyWhoHasIt() {
        String code = officers.makeCode(7, "王主席", union.id());

        assertThat(say(person, "12345")).contains("10 位数字");
        assertThat(say(person, "0000000000")).contains("不对");
        assertThat(say(person, code)).contains("绑定好了", "王主席", union.name());
        assertThat(say("thief-" + person, code)).contains("不对");
        assertThat(jdbc.queryForList("SELECT code_index FROM officer_code", String.class))
                .doesNotContain(code);
        assertThat(officers.all()).anyMatch(o -> o.personId() == personOf(person));
        assertThat(officers.unbind(personOf(person))).isTrue();
        assertThat(tap(person, "start:cadre.todo")).contains("只对工会干部开放");
    }

    @Test
    void refusesToBeTriedForLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(say(person, "000000000" + i)).contains("不对");
        }

        assertThat(say(person, officers.makeCode(7, "王主席", union.id()))).contains("次数太多");
    }

    @Test
    void opensNothingToAnAccountThatIsNoLongerInUse() {
        apply(applicant, "330106");
        bind(person, CoreTestApplication.RETIRED, union.id());

        assertThat(tap(person, "start:cadre.todo")).contains("只对工会干部开放");
    }

    @Test
    void opensNothingToAnotherAccountOfTheSamePersonUntilHeGivesACodeThere() {
        apply(applicant, "330106");
        String other = "other-" + person;
        answer(other, "你好");
        bind(person, 7, union.id());

        becomeOne(other, person);

        assertThat(tap(person, "start:cadre.todo")).contains("有 1 件");
        assertThat(tap(other, "start:cadre.todo")).contains("只对工会干部开放");
        bind(other, 7, union.id());
        assertThat(tap(other, "start:cadre.todo")).contains("有 1 件");
        assertThat(tap(person, "start:cadre.todo")).contains("有 1 件");
        assertThat(officers.unbind(personOf(person))).isTrue();
        assertThat(tap(other, "start:cadre.todo")).contains("只对工会干部开放");
    }

    @Test
    void countsTheTriesOfBothWhoTurnOutToBeOnePerson() {
        String other = "other-" + person;
        for (int i = 0; i < 3; i++) {
            assertThat(say(person, "000000001" + i)).contains("不对");
        }
        say(other, "0000000021");
        say(other, "0000000022");

        becomeOne(person, other);

        assertThat(say(other, officers.makeCode(7, "王主席", union.id()))).contains("次数太多");
    }

    private CaseDetail apply(String who, String region) {
        return apply(who, region, "");
    }

    private CaseDetail apply(String who, String region, String idNumber) {
        Map<String, String> answers = Map.of(
                "person_name", "张伟",
                "mobile_cn", "13800138000",
                "employment_form", "employed",
                "workplace_region", region,
                "id_card", idNumber);
        return handIn(who, "org.member.join", answers);
    }
}
