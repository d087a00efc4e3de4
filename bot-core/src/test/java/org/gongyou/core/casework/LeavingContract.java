package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaving the union (退会) promises on every database: time to think again, the member's own union, and the register. */
abstract class LeavingContract extends TappedTest {

    private static final Actor OFFICER = new Actor(7, "王主席");
    private static final Duration ALMOST = Duration.ofDays(3).minusMinutes(1);
    private static final String ID_CARD = "330106199001011233";

    @Autowired
    private Cases cases;

    @Autowired
    private CoolingOff coolingOff;

    @Autowired
    private Members members;

    @BeforeEach
    void clearTheTable() {
        jdbc.update("UPDATE service_case SET closed = TRUE");
        jdbc.update("UPDATE member SET id_index = NULL");
        Long unions = jdbc.queryForObject("SELECT COUNT(*) FROM union_org WHERE region_code = '000000'", Long.class);
        if (Long.valueOf(0).equals(unions)) {
            jdbc.update("INSERT INTO union_org (code, name, kind, region_code, serves, path)"
                    + " VALUES ('T0', '全国工会', 'NATIONAL', '000000', '', '')");
            jdbc.update("UPDATE union_org SET path = CONCAT('/', id, '/') WHERE code = 'T0'");
        }
    }

    @Test
    void goesToTheMembersOwnUnionAfterThreeDaysAndChangesTheRegisterWithTheCase() {
        Member member = enrolled();
        CaseDetail asked = leave();

        assertThat(asked.summary().status()).isEqualTo("cooling");
        assertThat(asked.summary().applicant()).isEqualTo("张*");
        assertThat(asked.summary().unionName()).isEqualTo(member.unionName());
        assertThat(asked.answers()).anyMatch(a -> a.shown().equals(member.memberNo()));
        assertThat(asked.actions()).isEmpty();

        time.pass(ALMOST);
        coolingOff.endDue();
        assertThat(again(asked).summary().status()).isEqualTo("cooling");

        time.pass(Duration.ofMinutes(2));
        coolingOff.endDue();
        CaseDetail handedOn = again(asked);
        assertThat(handedOn.summary().status()).isEqualTo("submitted");
        assertThat(handedOn.summary().dueOn())
                .isEqualTo(new WorkingDays().after(LocalDate.ofInstant(time.instant(), CaseIntake.CHINA), 5));
        assertThat(told(handedOn)).contains("冷静期已满", member.unionName());

        cases.decide(asked.summary().id(), new Ruling("approve", null, handedOn.version()), OFFICER);

        assertThat(members.byPerson(personOf(person))).isEmpty();
        assertThat(members.byNumber(member.memberNo()).orElseThrow().status()).isEqualTo("left");
        assertThat(members.byIdNumber(ID_CARD)).isEmpty();
        assertThat(told(again(asked))).contains("张伟", "宣布您退会", member.memberNo());
        assertThat(tap(person, "start:org.member.quit")).contains("没有您的会员记录");
    }

    @Test
    void takesItBackInOneWordWhileHeThinksAndWhileItWaitsForHisUnion() {
        enrolled();
        CaseDetail first = leave();
        assertThat(answer(person, "不退了")).contains("已经收回");
        assertThat(again(first).summary().status()).isEqualTo("kept");

        time.pass(Duration.ofDays(4));
        coolingOff.endDue();
        assertThat(again(first).summary().status()).isEqualTo("kept");

        CaseDetail second = leave();
        time.pass(Duration.ofDays(4));
        coolingOff.endDue();
        assertThat(answer(person, "我还是不退了")).contains("已经收回");
        assertThat(again(second).events()).extracting(CaseEvent::action).containsExactly("open", "forward", "withdraw");
        assertThat(members.byPerson(personOf(person))).isPresent();
        assertThatThrownBy(() -> decide(second, "approve", null)).isInstanceOf(IllegalRulingException.class);
    }

    @Test
    void leavesTheRegisterAloneWhereTheRulingCannotBe() {
        enrolled();
        CaseDetail asked = leave();
        time.pass(Duration.ofDays(4));
        coolingOff.endDue();
        jdbc.update("UPDATE member SET status = 'left' WHERE person_id = ?", personOf(person));

        assertThatThrownBy(() -> decide(asked, "approve", null))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("不是会员");
        assertThat(again(asked).summary().status()).isEqualTo("submitted");
        assertThat(decide(asked, "reject", "本人来电说不退了").summary().status()).isEqualTo("refused");
    }

    @Test
    void letsHimJoinAgainUnderAnotherNumber() {
        Member before = enrolled();
        CaseDetail asked = leave();
        time.pass(Duration.ofDays(4));
        coolingOff.endDue();
        decide(asked, "approve", null);

        Member after = enrolled();

        assertThat(after.memberNo()).isNotEqualTo(before.memberNo());
        assertThat(members.byIdNumber(ID_CARD)).map(Member::memberNo).contains(after.memberNo());
    }

    private CaseDetail leave() {
        tap(person, "start:org.member.quit");
        tap(person, "skip");
        assertThat(tap(person, "set:quit_choice:quit")).contains("冷静期");
        assertThat(tap(person, "confirm")).contains("收到您的退会申请", "不退了");
        return newest("org.member.quit");
    }

    private Member enrolled() {
        Map<String, String> answers = Map.of(
                "person_name", "张伟",
                "mobile_cn", "13800138000",
                "employment_form", "employed",
                "workplace_region", "330106",
                "id_card", ID_CARD);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state,
                "{receipt}",
                new Effect.OpenCase("org.member.join", 1, "flow-" + UUID.randomUUID(), answers, false)));
        answer(person, "请办理");
        talksInEarnest();
        decide(newest("org.member.join"), "approve", null);
        return members.byPerson(personOf(person)).orElseThrow();
    }

    private CaseDetail newest(String service) {
        List<Long> ids = jdbc.queryForList(
                "SELECT id FROM service_case WHERE person_id = ? AND service = ? ORDER BY id DESC LIMIT 1",
                Long.class,
                personOf(person),
                service);
        return cases.get(ids.get(0));
    }

    /** All that he has been told of a case. */
    private static String told(CaseDetail known) {
        return known.notices().stream().map(NoticeState::text).collect(Collectors.joining("\n"));
    }

    private CaseDetail again(CaseDetail known) {
        return cases.get(known.summary().id());
    }

    private CaseDetail decide(CaseDetail known, String action, @Nullable String reason) {
        CaseDetail now = again(known);
        return cases.decide(now.summary().id(), new Ruling(action, reason, now.version()), OFFICER);
    }
}
