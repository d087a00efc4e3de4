package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.core.approval.Officers;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseEvent;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.Lapses;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.parameter.ParameterCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may decide what, what is missing, and what may be granted, on every database. */
abstract class ReviewContract extends AidTest {

    private static final String AVOID = "回避";

    @Autowired
    private Officers chat;

    @Autowired
    private Lapses lapses;

    @Test
    void goesFromTheUnitOverTheCountyToTheCityAndTellsEachStep() {
        standard(ParameterCode.DIBAO, "1000");
        standard(ParameterCode.AID_LIFE_CAP_DEEP, "12000");
        long id = archived();
        grants.propose(id, List.of(living("9600")), county);
        rule(id, "propose", county);
        rule(id, "approve", city);

        assertThat(status(id)).isEqualTo("approved");
        assertThat(cases.get(id).events())
                .extracting(CaseEvent::action)
                .containsExactly(
                        "open", "publicise", "notice-over", "publicise-county", "notice-over", "propose", "approve");
        await("every step is told", () -> channel.receivedBy(person).size() >= 6);
        assertThat(heard(person)).contains("单位公示", "没有异议", "帮扶档案", "等上级工会审定", "已经审定");
    }

    @Test
    void letsOnlyAnOfficerOfTheRightUnionDecide() {
        long id = apply(poor());

        assertThatThrownBy(() -> rule(id, "publicise", new Actor(1, "没登记的")))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("还没有登记");
        assertThatThrownBy(() -> rule(id, "publicise", county)).hasMessageContaining("您登记在别的工会");
        assertThatThrownBy(() -> rule(id, "publicise", stranger)).hasMessageContaining("您登记在别的工会");
        assertThatThrownBy(() -> rule(id, "notice-over", unit)).hasMessageContaining("不能做这个操作");
        assertThat(status(id)).isEqualTo("submitted");
    }

    @Test
    void keepsTheApplicantOut() {
        register(unit, unitId, "张困难");

        assertThatThrownBy(() -> rule(apply(poor()), "publicise", unit))
                .hasMessageContaining(AVOID)
                .hasMessageContaining("自己的申请");
    }

    @Test
    void knowsTheApplicantByHisIdNumberAndTellsANamesakeByIt() {
        Map<String, String> numbered = poor();
        numbered.put("id_consent", "yes");
        numbered.put("id_card", "330106199003071236");
        long id = apply(numbered);
        officers.register(
                new AidOfficers.Registration(unit.operatorId(), unit.name(), unitId, "改了名字的", "330106199003071236"));
        assertThatThrownBy(() -> rule(id, "publicise", unit)).hasMessageContaining(AVOID);

        officers.register(
                new AidOfficers.Registration(unit.operatorId(), unit.name(), unitId, "张困难", "11010519491231002X"));
        rule(id, "publicise", unit);

        assertThat(status(id)).isEqualTo("unit_publicity");
    }

    @Test
    void knowsTheApplicantByHisBindingInChat() {
        long id = apply(poor());
        tap(person, "start:cadre.bind");
        answer(person, chat.makeCode(unit.operatorId(), unit.name(), unitId));

        assertThatThrownBy(() -> rule(id, "publicise", unit)).hasMessageContaining(AVOID);
    }

    @Test
    void keepsANamedMemberOfTheFamilyOut() {
        Map<String, String> family = poor();
        family.put("family_consent", "yes");
        family.put("family.1.relation", "spouse");
        family.put("family.1.name", "钱专干");

        assertThatThrownBy(() -> rule(apply(family), "publicise", unit))
                .hasMessageContaining(AVOID)
                .hasMessageContaining("家人");
    }

    @Test
    void keepsOutWhoeverDecidedAtAnotherLevel() {
        Map<String, String> quiet = poor();
        quiet.put("handled_by", "upper");
        long id = apply(quiet);
        rule(id, "forward", county);

        assertThatThrownBy(() -> rule(id, "publicise-county", county))
                .hasMessageContaining(AVOID)
                .hasMessageContaining("基层初审");
        rule(id, "publicise-county", secondCounty);

        assertThat(status(id)).isEqualTo("county_publicity");
    }

    @Test
    void keepsHimOutUnderAnotherAccountToo() {
        Map<String, String> quiet = poor();
        quiet.put("handled_by", "upper");
        long id = apply(quiet);
        register(county, countyId, "阿里木·买买提");
        register(secondCounty, countyId, "阿里木 • 买买提");
        rule(id, "forward", county);

        assertThatThrownBy(() -> rule(id, "publicise-county", secondCounty)).hasMessageContaining(AVOID);
        register(secondCounty, countyId, "李经办");
        rule(id, "publicise-county", secondCounty);

        assertThat(status(id)).isEqualTo("county_publicity");
    }

    @Test
    void goesToTheTopOfTheTreeWhereNoUnionServesTheRegion() {
        jdbc.update("UPDATE union_org SET region_code = 'none' WHERE region_code = '000000'");
        try {
            long id = open(person, "aid.publicity", Map.of("objection_reason", "不记得编号了，他家有房", "person_name", "白露"));

            assertThat(files.find(id).orElseThrow().unionId())
                    .isEqualTo(
                            jdbc.queryForObject("SELECT MIN(id) FROM union_org WHERE parent_id IS NULL", Long.class));
        } finally {
            jdbc.update("UPDATE union_org SET region_code = '000000' WHERE region_code = 'none'");
        }
    }

    @Test
    void goesPastTheEmployerWhereTheApplicantWantsThat() {
        Map<String, String> quiet = poor();
        quiet.put("handled_by", "upper");

        long id = apply(quiet);

        assertThat(cases.get(id).summary().unionName()).startsWith("COUNTY");
        assertThat(scope.sees(unit.operatorId(), id)).isFalse();
        assertThat(scope.sees(county.operatorId(), id)).isTrue();
        assertThat(scope.sees(city.operatorId(), id)).isTrue();
        assertThat(scope.sees(stranger.operatorId(), id)).isFalse();
    }

    @Test
    void doesNotPassOverTheNoticeAtTheUnit() {
        long id = apply(poor());

        assertThatThrownBy(() -> rule(id, "forward", unit)).hasMessageContaining("先在单位公示");
    }

    @Test
    void listsWhatIsMissingWithATimeLimit() {
        long id = apply(poor());
        assertThat(aid.find(id, unit).orElseThrow().missing()).containsExactly("身份证号", "户口本等家庭证明", "诊断和缴费票据");

        rule(id, "return", "请补材料", unit);

        await("the applicant is told", () -> heard(person).contains("请补材料"));
        assertThat(heard(person)).contains("还缺：身份证号、户口本等家庭证明、诊断和缴费票据").containsPattern("请在 \\d+月\\d+日 前补交");
        assertThat(cases.get(id).summary().dueOn()).isAfter(today().plusDays(9));
    }

    @Test
    void tellsOfTheSameIdNumberInAnotherPersonsApplication() {
        Map<String, String> numbered = poor();
        numbered.put("id_consent", "yes");
        numbered.put("id_card", "330106199003071236");
        long first = apply(numbered);
        long second = open("other-" + person, APPLY, numbered);
        assertThat(aid.find(first, unit).orElseThrow().elsewhere()).isTrue();
        assertThat(aid.find(second, unit).orElseThrow().elsewhere()).isTrue();

        jdbc.update("UPDATE service_case SET closed = TRUE WHERE id <> ?", second);

        assertThat(aid.find(second, unit).orElseThrow().elsewhere()).isFalse();
    }

    @Test
    void endsAnApplicationWhoseDocumentsDoNotComeByTheirDay() {
        long id = apply(poor());
        rule(id, "return", "请补材料", unit);
        LocalDate due = cases.get(id).summary().dueOn();

        time.becomes(due.atTime(23, 0).atZone(Wordings.CHINA).toInstant());
        lapses.endDue();
        assertThat(status(id)).isEqualTo("need_supplement");
        time.becomes(due.plusDays(1).atTime(1, 0).atZone(Wordings.CHINA).toInstant());
        lapses.endDue();
        lapses.endDue();

        assertThat(status(id)).isEqualTo("lapsed");
        assertThat(cases.get(id).actions()).isEmpty();
    }

    @Test
    void tellsTheTierByTheStandardOfTheRegionAndNoneWithout() {
        noStandards();
        long id = apply(poor());
        Standing unknown = aid.find(id, county).orElseThrow().standing();
        standard(ParameterCode.DIBAO, "1000");
        Standing deep = aid.find(id, county).orElseThrow().standing();
        standard(ParameterCode.DIBAO, "400");
        Standing relative = aid.find(id, county).orElseThrow().standing();

        assertThat(unknown.settled()).isFalse();
        assertThat(unknown.missing()).anyMatch(m -> m.contains("最低生活保障"));
        assertThat(String.join("", unknown.steps())).contains("500.00").doesNotContain("1000");
        assertThat(deep.tier()).isEqualTo("deep");
        assertThat(String.join("", deep.steps())).contains("试验文件");
        assertThat(relative.tier()).isEqualTo("relative");
    }

    @Test
    void countsALossAboveFourFifthsOfTheIncomeAsAnAccident() {
        standard(ParameterCode.DIBAO, "100");
        Map<String, String> hurt = new HashMap<>(poor());
        hurt.put("cause", "accident");
        hurt.put("accident_loss", "48001");
        assertThat(aid.find(apply(hurt), county).orElseThrow().standing().tier())
                .isEqualTo("accident");

        hurt.put("accident_loss", "48000");
        assertThat(aid.find(apply(hurt), county).orElseThrow().standing().tier())
                .isEqualTo("none");
    }

    @Test
    void grantsNothingAboveTheStandardNorWithoutABasis() {
        standard(ParameterCode.DIBAO, "1000");
        standard(ParameterCode.AID_LIFE_CAP_DEEP, "9600");
        long id = archived();

        assertThatThrownBy(() -> rule(id, "propose", county)).hasMessageContaining("还没有拟定");
        assertThatThrownBy(() -> grants.propose(id, List.of(living("9600.01")), county))
                .isInstanceOf(AidRefusedException.class)
                .hasMessageContaining("9600 元");
        assertThatThrownBy(() -> grants.propose(
                        id, List.of(new Grants.Proposed(AidItem.MEDICAL, new BigDecimal("5000"), " ")), county))
                .hasMessageContaining("依据");
        assertThatThrownBy(() -> grants.propose(id, List.of(living("9600")), city))
                .hasMessageContaining("您登记在别的工会");
        grants.propose(id, List.of(living("9600")), county);
        assertThat(rule(id, "propose", county).summary().status()).isEqualTo("city_review");
    }

    @Test
    void settlesNoLivingAidWhileTheLocalStandardIsNotKnown() {
        noStandards();
        long id = archived();

        assertThatThrownBy(() -> grants.propose(id, List.of(living("100")), county))
                .hasMessageContaining("地区参数");
        assertThat(aid.find(id, county).orElseThrow().caps()).allMatch(c -> c.amount() == null);
    }

    @Test
    void holdsNoNameNorNumberOfAnOfficerInClear() {
        officers.register(
                new AidOfficers.Registration(unit.operatorId(), unit.name(), unitId, "欧阳不显", "330106199003071236"));

        assertThat(jdbc.queryForList("SELECT * FROM aid_officer").toString())
                .doesNotContain("欧阳不显", "330106199003071236");
        assertThatThrownBy(() ->
                        officers.register(new AidOfficers.Registration(9, "甲", unitId, "乙", "330106199003071230")))
                .hasMessageContaining("身份证号不对");
    }

    private static Grants.Proposed living(String amount) {
        return new Grants.Proposed(AidItem.LIVING, new BigDecimal(amount), "帮扶办法〔2026〕3号");
    }
}
