package org.gongyou.core.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.core.Crowd;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What rulings do in the register of members, on every database: with the case, or not at all. */
abstract class RegisterChangesContract extends StorageTest {

    private static final String UPDATE = "org.member.update";
    private static final String RETAIN = "org.member.retain";
    private static final Actor OPERATOR = new Actor(7, "王干事");

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private Members members;

    @Test
    void changesANumberWithTheCase() {
        String before = newMobile();
        String after = newMobile();
        Member member = enrolled(person, before);

        rule(open(person, UPDATE, mobile(after)), "approve");

        assertThat(members.anyUnder(after)).isTrue();
        assertThat(members.anyUnder(before)).isFalse();
        assertThat(changes(member)).containsExactly("mobile");
        assertThat(status(UPDATE)).isEqualTo("changed");
    }

    @Test
    void changesANameAndKeepsTheNumberOfTheMember() {
        Member member = enrolled(person, newMobile());

        rule(open(person, UPDATE, Map.of("update_field", "name", "new_name", "李玮")), "approve");

        assertThat(members.byNumber(member.memberNo()).orElseThrow().name()).isEqualTo("李玮");
        assertThat(changes(member)).containsExactly("name");
    }

    @Test
    void doesNotTakeANumberFromAnotherMemberUnlessSomebodyHasMadeSure() {
        String wanted = newMobile();
        Member other = enrolled("o" + UUID.randomUUID(), wanted);
        Member member = enrolled(person, newMobile());
        CaseDetail open = open(person, UPDATE, mobile(wanted));

        assertThatThrownBy(() -> rule(open, "approve"))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("另一位会员");
        assertThat(cases.get(open.summary().id()).version()).isZero();
        assertThat(changes(member)).isEmpty();

        CaseDetail verified = rule(open, "verify");
        rule(verified, "release");

        assertThat(changes(member)).containsExactly("mobile");
        assertThat(changes(other)).containsExactly("mobile");
        assertThat(membersWithTheNumberOf(member)).isEqualTo(1);
    }

    @Test
    void twoOperatorsAtOnceChangeItOnce() throws Exception {
        Member member = enrolled(person, newMobile());
        CaseDetail open = open(person, UPDATE, mobile(newMobile()));
        Callable<String> ruling = () -> {
            try {
                rule(open, "approve");
                return "ruled";
            } catch (CaseChangedException e) {
                return "too late";
            }
        };

        assertThat(Crowd.allAtOnce(List.of(ruling, ruling))).containsExactlyInAnyOrder("ruled", "too late");
        assertThat(changes(member)).containsExactly("mobile");
    }

    @Test
    void leavesWhatTheRegisterDoesNotHoldToThoseWhoDo() {
        enrolled(person, newMobile());
        CaseDetail open = open(person, UPDATE, Map.of("update_field", "other", "new_value", "学历改成大专"));

        assertThatThrownBy(() -> rule(open, "approve")).isInstanceOf(IllegalRulingException.class);

        assertThat(rule(open, "noted").summary().status()).isEqualTo("changed");
    }

    @Test
    void refusesToChangeSomebodyWhomItDoesNotKnow() {
        CaseDetail open = open(person, UPDATE, mobile(newMobile()));

        assertThatThrownBy(() -> rule(open, "approve"))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("绑定");
    }

    @Test
    void keepsAMembershipAndLetsItGoOn() {
        Member member = enrolled(person, newMobile());

        rule(open(person, RETAIN, Map.of("retain_action", "retain", "retain_reason", "retired")), "approve");

        Member kept = members.byNumber(member.memberNo()).orElseThrow();
        assertThat(kept.retainedOn()).isNotNull();
        assertThat(kept.status()).isEqualTo("active");
        await("he is told", () -> told().contains("免交会费"));
        CaseDetail again = open(person, RETAIN, Map.of("retain_action", "retain", "retain_reason", "retired"));
        assertThatThrownBy(() -> rule(again, "approve"))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("已经在保留");

        rule(open(person, RETAIN, Map.of("retain_action", "restore")), "approve");

        assertThat(members.byNumber(member.memberNo()).orElseThrow().retainedOn())
                .isNull();
        await("he is told", () -> told().contains("已经恢复"));
        assertThat(changes(member)).containsExactly("retained", "retained");
    }

    private Member enrolled(String who, String mobile) {
        Map<String, String> answers = new HashMap<>(Map.of(
                "person_name", "李娜",
                "mobile_cn", mobile,
                "workplace_region", "330106"));
        CaseDetail joining = open(who, "org.member.join", answers);
        rule(joining, "approve");
        String number = jdbc.queryForObject(
                "SELECT member_no FROM member WHERE case_id = ?",
                String.class,
                joining.summary().id());
        return members.byNumber(String.valueOf(number)).orElseThrow();
    }

    private CaseDetail open(String who, String service, Map<String, String> given) {
        Map<String, String> answers = new HashMap<>(given);
        answers.putIfAbsent("workplace_region", "330106");
        Effect open = new Effect.OpenCase(service, 1, "flow-" + UUID.randomUUID(), answers, false);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", open));
        InboundMessage message =
                new InboundMessage(account, who, "k" + UUID.randomUUID(), Instant.now(), new Content.Text("请办理"));
        String reply = inbox.replyWithin(inbox.accept(message), PATIENCE)
                .map(OutboundMessage::text)
                .orElseThrow();
        String receipt = reply.substring(reply.lastIndexOf('\n') + 1);
        return cases.get(cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id());
    }

    private CaseDetail rule(CaseDetail seen, String action) {
        return cases.decide(seen.summary().id(), new Ruling(action, "核对过", seen.version()), OPERATOR);
    }

    private String status(String service) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT status FROM service_case WHERE service = ? ORDER BY id DESC LIMIT 1", String.class, service));
    }

    private List<String> changes(Member member) {
        return jdbc.queryForList(
                "SELECT field FROM member_change WHERE member_id = ? ORDER BY id", String.class, member.id());
    }

    private int membersWithTheNumberOf(Member member) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM member m JOIN member own ON own.mobile_index = m.mobile_index WHERE own.id = ?",
                Integer.class,
                member.id());
        return count == null ? 0 : count;
    }

    private String told() {
        return channel.attemptsFor(person).stream()
                .map(attempt -> attempt.message().text())
                .reduce("", String::concat);
    }

    private static Map<String, String> mobile(String number) {
        return Map.of("update_field", "mobile", "new_mobile", number);
    }

    private static String newMobile() {
        return "139" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
