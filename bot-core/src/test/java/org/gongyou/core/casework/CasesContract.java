package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongyou.core.ScriptedChannel;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cases promise on every database, from the turn that opens them to the notice of the ruling. */
abstract class CasesContract extends StorageTest {

    private static final String JOIN = "org.member.join";
    private static final Actor OPERATOR = new Actor(7, "王干事");

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private Members members;

    @Autowired
    private Transcript transcript;

    @Test
    void opensACaseOncePerFlow() {
        Effect open = join("flow-" + person, "张伟", newIdNumber());
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "回执 {receipt}", open));

        String first = ask();
        String second = ask();

        assertThat(first).matches("回执 \\d{6}-330106-AM-\\d{5}").isEqualTo(second);
        assertThat(casesOfThisPerson()).hasSize(1);
    }

    @Test
    void countsReceiptsUpWithoutGaps() {
        String first = receiptOf(open("张伟", newIdNumber()));
        String second = receiptOf(open("李娜", newIdNumber()));

        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    @Test
    void listsMaskedAndShowsInTheOrderOfTheForm() {
        CaseDetail detail = cases.get(open("欧阳娜", newIdNumber()).summary().id());

        assertThat(detail.summary().applicant()).isEqualTo("欧**");
        assertThat(detail.summary().statusLabel()).isEqualTo("待审核");
        assertThat(detail.summary().serviceTitle()).isEqualTo("入会申请");
        assertThat(detail.answers())
                .extracting(Answer::slot)
                .containsExactly("person_name", "mobile_cn", "employment_form", "workplace_region", "id_card");
        assertThat(detail.answers())
                .filteredOn(a -> a.slot().equals("id_card"))
                .singleElement()
                .satisfies(a -> assertThat(a.shown()).matches("\\d{3}\\*{11}.{4}"));
        assertThat(detail.answers())
                .filteredOn(a -> a.slot().equals("mobile_cn"))
                .singleElement()
                .satisfies(a -> assertThat(a.shown()).isEqualTo("138****8000"));
        assertThat(detail.actions()).extracting(CaseAction::action).containsExactly("approve", "return", "reject");
    }

    @Test
    void enrolsTheApplicantAndTellsHimSo() {
        CaseDetail before = open("张伟", newIdNumber());

        CaseDetail after = cases.decide(before.summary().id(), new Ruling("approve", null, before.version()), OPERATOR);

        assertThat(after.summary().status()).isEqualTo("approved");
        assertThat(after.actions()).isEmpty();
        assertThat(after.events()).extracting(CaseEvent::action).containsExactly("open", "approve");
        await("the notice is pushed", () -> channel.receivedBy(person).size() == 1);
        OutboundMessage notice = channel.attemptsFor(person).get(0).message();
        assertThat(notice.text()).contains("张伟", before.summary().receiptNo()).doesNotContain("{");
        String code = notice.links().get(0).url().replaceFirst(".*/cards/", "");
        Member member = members.byCardCode(code).orElseThrow();
        assertThat(notice.text()).contains(member.memberNo());
        assertThat(member.memberNo()).matches("33\\d{11}");
        assertThat(members.byNumber(member.memberNo())).contains(member);
        await("the desk sees it", () -> noticeStates(before).equals(List.of("SENT")));
        assertThat(lines(after)).last().satisfies(line -> {
            assertThat(line.author()).isEqualTo(Author.NOTICE);
            assertThat(line.text()).isEqualTo(notice.text());
        });
    }

    @Test
    void refusesARulingOnAnOldVersion() {
        CaseDetail seen = open("张伟", newIdNumber());
        cases.decide(seen.summary().id(), new Ruling("return", "照片不清", seen.version()), OPERATOR);

        assertThatThrownBy(
                        () -> cases.decide(seen.summary().id(), new Ruling("approve", null, seen.version()), OPERATOR))
                .isInstanceOf(CaseChangedException.class);
    }

    @Test
    void refusesWhatTheWorkflowDoesNotAllow() {
        CaseDetail open = open("张伟", newIdNumber());
        long id = open.summary().id();

        assertThatThrownBy(() -> cases.decide(id, new Ruling("reject", "  ", 0), OPERATOR))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> cases.decide(id, new Ruling("finish", null, 0), OPERATOR))
                .isInstanceOf(IllegalRulingException.class);
        assertThat(cases.get(id).version()).isZero();
    }

    @Test
    void enrolsNobodyTwice() {
        String idNumber = newIdNumber();
        CaseDetail one = open("张伟", idNumber);
        cases.decide(one.summary().id(), new Ruling("approve", null, 0), OPERATOR);
        CaseDetail other = open("张伟", idNumber);

        assertThatThrownBy(() -> cases.decide(other.summary().id(), new Ruling("approve", null, 0), OPERATOR))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("不能重复入会");
        assertThat(cases.get(other.summary().id()).summary().status()).isEqualTo("submitted");
    }

    @Test
    void takesACorrectionOfAReturnedCase() {
        CaseDetail open = open("张伟", newIdNumber());
        cases.decide(open.summary().id(), new Ruling("return", "姓名写错了", 0), OPERATOR);
        Map<String, String> corrected = answers("张玮", newIdNumber());
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state, "{receipt}", new Effect.AmendCase(open.summary().id(), "f", corrected)));

        String receipt = ask();

        CaseDetail now = cases.get(open.summary().id());
        assertThat(receipt).endsWith(open.summary().receiptNo());
        assertThat(now.summary().status()).isEqualTo("submitted");
        assertThat(now.answers().get(0).shown()).isEqualTo("张玮");
        assertThat(now.version()).isEqualTo(2);
    }

    @Test
    void showsThePersonHisOwnCases() {
        CaseDetail open = open("张伟", newIdNumber());
        cases.decide(open.summary().id(), new Ruling("return", "照片不清", 0), OPERATOR);
        PersonView[] seen = new PersonView[1];
        dialogue.plays((state, turn) -> {
            seen[0] = turn.person();
            return ScriptedDialogue.says(state, "好");
        });

        ask();

        assertThat(seen[0].member()).isFalse();
        assertThat(seen[0].region()).isEqualTo("330106");
        assertThat(seen[0].cases()).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo("need_supplement");
            assertThat(c.remark()).isEqualTo("照片不清");
            assertThat(c.answers()).containsEntry("person_name", "张伟");
        });
    }

    @Test
    void tellsTheDialogueThatAnIdNumberIsAnothersAlready() {
        String idNumber = newIdNumber();
        CaseDetail open = open("张伟", idNumber);

        assertThat(askedByAStranger(idNumber)).hasValueSatisfying(known -> {
            assertThat(known.member()).isFalse();
            assertThat(known.openServices()).containsExactly(JOIN);
        });
        cases.decide(open.summary().id(), new Ruling("approve", null, 0), OPERATOR);
        assertThat(askedByAStranger(idNumber)).hasValueSatisfying(known -> {
            assertThat(known.member()).isTrue();
            assertThat(known.openServices()).isEmpty();
        });
        assertThat(askedByAStranger(newIdNumber())).isEmpty();
    }

    private Optional<PersonView.KnownIdentity> askedByAStranger(String idNumber) {
        PersonView[] seen = new PersonView[1];
        dialogue.plays((state, turn) -> {
            seen[0] = turn.person();
            return ScriptedDialogue.says(state, "好");
        });
        InboundMessage message = new InboundMessage(
                account, "stranger-" + UUID.randomUUID(), "1", Instant.now(), new Content.Text("证号" + idNumber));
        inbox.replyWithin(inbox.accept(message), PATIENCE);
        return seen[0].identity(idNumber);
    }

    @Test
    void callsForAHumanOnceADay() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("请求人工")));

        String first = ask();
        String second = ask();

        assertThat(second).isEqualTo(first);
        assertThat(casesOfThisPerson()).singleElement().satisfies(c -> {
            assertThat(c.service()).isEqualTo("core.human");
        });
        assertThat(cases.find(new CaseQuery("core.human", null, first, 0, 10)).items())
                .singleElement()
                .satisfies(c -> assertThat(c.urgent()).isTrue());
    }

    @Test
    void putsOpenUrgentCasesFirstAndPages() {
        dialogue.plays((state, turn) ->
                ScriptedDialogue.says(state, "{receipt}", new Effect.RaiseAlarm(3, Effect.Concern.SELF)));
        String alarm = ask();
        open("张伟", newIdNumber());

        CasePage page = cases.find(new CaseQuery(null, null, null, 0, 1));

        assertThat(page.items())
                .singleElement()
                .satisfies(c -> assertThat(c.urgent()).isTrue());
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(cases.find(new CaseQuery(null, null, alarm.substring(0, 13), 0, 10))
                        .items())
                .isNotEmpty();
        assertThat(cases.overview().urgent()).isPositive();
        assertThat(cases.overview().today()).isPositive();
    }

    @Test
    void findsACaseByAnIdNumberThatStandsNowhereInClear() {
        String idNumber = newIdNumber();
        CaseDetail open = open("张伟", idNumber);

        assertThat(cases.find(new CaseQuery(null, null, idNumber, 0, 10)).items())
                .extracting(CaseSummary::id)
                .containsExactly(open.summary().id());
        assertThat(intake.openUnder(idNumber, -1)).containsExactly(JOIN);
    }

    @Test
    void writesDownWhoLookedAtAnAnswerInFull() {
        String idNumber = newIdNumber();
        CaseDetail open = open("张伟", idNumber);

        assertThat(cases.reveal(open.summary().id(), "id_card", OPERATOR)).isEqualTo(idNumber);

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM reveal_log WHERE case_id = ? AND slot = 'id_card' AND operator_id = 7",
                        Long.class,
                        open.summary().id()))
                .isEqualTo(1);
    }

    @Test
    void putsANoticeInFrontOfTheNextReplyWhenTheWindowIsClosed() {
        CaseDetail open = open("张伟", newIdNumber());
        channel.answers(person, message -> new Delivery.WindowClosed("48 hours have passed"));
        cases.decide(open.summary().id(), new Ruling("reject", "不在受理范围", 0), OPERATOR);
        await("the platform has refused it", () -> noticeStates(open).equals(List.of("WAITING")));
        channel.recovers();
        dialogue.echoes();

        String reply = ask();

        assertThat(reply).contains("不在受理范围").contains("回声：");
        assertThat(noticeStates(open)).containsExactly("SENT");
    }

    @Test
    void retriesANoticeAndThenShowsItAsFailed() {
        CaseDetail open = open("张伟", newIdNumber());
        channel.answers(person, message -> new Delivery.TryLater(Duration.ZERO, "busy"));

        cases.decide(open.summary().id(), new Ruling("reject", "不在受理范围", 0), OPERATOR);

        await("it is given up", () -> noticeStates(open).equals(List.of("FAILED")));
        assertThat(channel.attemptsFor(person)).hasSize(3);
        assertThat(cases.get(open.summary().id()).notices()).singleElement().satisfies(n -> {
            assertThat(n.attempts()).isEqualTo(3);
            assertThat(n.lastError()).isEqualTo("busy");
        });
    }

    private CaseDetail open(String name, String idNumber) {
        dialogue.plays((state, turn) ->
                ScriptedDialogue.says(state, "{receipt}", join("flow-" + UUID.randomUUID(), name, idNumber)));
        String receipt = ask();
        long id = cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id();
        return cases.get(id);
    }

    private String ask() {
        return inbox.replyWithin(inbox.accept(says("请办理")), PATIENCE)
                .map(OutboundMessage::text)
                .orElseThrow();
    }

    private static Effect join(String flow, String name, String idNumber) {
        return new Effect.OpenCase(JOIN, 1, flow, answers(name, idNumber), false);
    }

    private static Map<String, String> answers(String name, String idNumber) {
        Map<String, String> answers = new HashMap<>();
        answers.put("person_name", name);
        answers.put("mobile_cn", "13800138000");
        answers.put("employment_form", "employed");
        answers.put("workplace_region", "330106");
        answers.put("id_card", idNumber);
        return answers;
    }

    /** Not a valid one: nobody's. */
    private static String newIdNumber() {
        long digits = Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_00L);
        return "330106" + String.format("%011d", digits) + "X";
    }

    private List<ApplicantCase> casesOfThisPerson() {
        Long personId = jdbc.queryForObject(
                "SELECT person_id FROM contact WHERE channel = ? AND external_id = ?",
                Long.class,
                ScriptedChannel.NAME,
                person);
        return intake.ofPerson(personId == null ? 0 : personId, 20);
    }

    private List<String> noticeStates(CaseDetail detail) {
        return cases.get(detail.summary().id()).notices().stream()
                .map(NoticeState::status)
                .toList();
    }

    private List<TranscriptEntry> lines(CaseDetail detail) {
        return transcript.latest(detail.conversationId(), 50);
    }

    private static String receiptOf(CaseDetail detail) {
        return detail.summary().receiptNo();
    }

    private static int serial(String receipt) {
        return Integer.parseInt(receipt.substring(receipt.length() - 5));
    }
}
