package org.gongyou.core.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.wellbeing.Crises.CrisisNote;
import org.gongyou.core.wellbeing.WellbeingMapper.Call;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the protocol promises on every database: who is called when, who is asked after when, what is forgotten when. */
abstract class WellbeingContract extends TappedTest {

    @Autowired
    private WellbeingMapper mapper;

    @Autowired
    private DutyRoster roster;

    @Autowired
    private Announcements announcements;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Crises crises;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nobodyIsOnDuty() {
        jdbc.update("DELETE FROM crisis_duty");
    }

    @Test
    void saysHonestlyThatNobodyIsThereAndWhenSomebodyWillBe() {
        Instant next = Instant.now().plus(Duration.ofHours(5));
        assertThat(alarm(person)).contains("12356", "120", "110", "没有值班老师在岗", "还没有排出来");

        shift(1, "林老师", next, next.plus(Duration.ofHours(8)));

        assertThat(alarm("other-" + person)).contains("没有值班老师在岗", "下一班从").doesNotContain("现在在岗");
        await(
                "the case knows that nobody was there",
                () -> calls(caseOf(person)).size() == 4);
        assertThat(calls(caseOf(person))).extracting(Call::name).containsOnly("");
    }

    @Test
    void callsTheNextTierEveryThreeMinutesUntilSomebodyTakesOver() {
        Instant now = Instant.now();
        shift(1, "林老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        shift(2, "周老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        shift(4, "市总值班室", now.minusSeconds(60), now.plus(Duration.ofHours(2)));

        assertThat(alarm(person)).contains("已经报给值班老师").doesNotContain("没有值班老师", "在呼叫");
        long id = caseOf(person);
        await("the first tier is called", () -> calls(id).size() == 1);
        assertThat(escalatedAfter(Duration.ofMinutes(3), id)).isPresent();
        assertThat(calls(id)).extracting(Call::name).containsExactly("林老师", "周老师");
        jdbc.update("UPDATE service_case SET status = 'contacted' WHERE id = ?", id);

        assertThat(escalatedAfter(Duration.ofMinutes(6), id)).isEmpty();
        assertThat(calls(id)).hasSize(2);
    }

    @Test
    void goesOnToTheUnionAboveWhenNobodyAnswers() {
        Instant now = Instant.now();
        shift(1, "林老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        shift(4, "市总值班室", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        alarm(person);
        long id = caseOf(person);
        await("the first tier is called", () -> calls(id).size() == 1);

        Optional<Instant> next = escalatedAfter(Duration.ofMinutes(3), id);

        assertThat(calls(id)).extracting(Call::name).containsExactly("林老师", "", "", "市总值班室");
        assertThat(Duration.between(now, next.orElseThrow())).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(15));
        escalatedAfter(Duration.ofMinutes(13), id);
        assertThat(calls(id)).extracting(Call::name).containsExactly("林老师", "", "", "市总值班室", "林老师");
    }

    @Test
    void callsWhoeverComesNextWhenNobodyWasThere() {
        Instant now = Instant.now();
        shift(2, "周老师", now.plus(Duration.ofMinutes(7)), now.plus(Duration.ofHours(2)));
        alarm(person);
        long id = caseOf(person);
        await("the case knows that nobody was there", () -> calls(id).size() == 4);

        await(
                "the next call is planned for the shift",
                () -> due("crisis-escalation", id + "-1").isAfter(now.plusSeconds(400)));
        assertThat(due("crisis-escalation", id + "-1")).isBefore(now.plusSeconds(421));
        escalatedAfter(Duration.ofMinutes(8), id);

        assertThat(calls(id)).extracting(Call::name).containsExactly("", "", "", "", "", "周老师");
    }

    @Test
    void looksAgainSoonWhereTheRosterIsEmptyAndNotesOnlyOnceThatNobodyIsThere() {
        alarm(person);
        long id = caseOf(person);
        await("the case knows that nobody was there", () -> calls(id).size() == 4);

        assertThat(escalatedAfter(Duration.ofMinutes(10), id)).isPresent();

        assertThat(calls(id)).hasSize(4);
    }

    @Test
    void beginsToCallAnewWhenSomebodyWhoWasSettledIsInDangerAgain() {
        Instant now = Instant.now();
        shift(1, "林老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        alarm(person);
        long id = caseOf(person);
        await("the first tier is called", () -> calls(id).size() == 1);
        become(id, "stabilised");

        does(new Effect.RaiseAlarm(3, Concern.SELF));

        await("the first tier is called again", () -> calls(id).size() == 2);
        assertThat(statusOf(id)).isEqualTo("waiting");
        assertThat(caseOf(person)).isEqualTo(id);
        assertThat(crisis(id).lastRaisedAt()).isAfter(crisis(id).raisedAt());
        assertThat(escalatedAfter(Duration.ofMinutes(9), id)).isEmpty();
    }

    @Test
    void callsAnewWhenItGrowsButNotForEachWordWhileCallsGoOn() {
        Instant now = Instant.now();
        shift(1, "林老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        shift(2, "周老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));
        does(new Effect.RaiseAlarm(3, Concern.SELF));
        long id = caseOf(person);
        await("the first tier is called", () -> calls(id).size() == 1);

        does(new Effect.RaiseAlarm(3, Concern.SELF));
        assertThat(crisis(id).round()).isEqualTo(1);
        does(new Effect.RaiseAlarm(4, Concern.SELF));

        await("all are called at once", () -> calls(id).size() == 5);
        assertThat(calls(id)).extracting(Call::name).containsExactly("林老师", "林老师", "周老师", "", "");
        assertThat(crisis(id).level()).isEqualTo(4);
    }

    @Test
    void leavesACounsellorWithThePersonWhileItDoesNotGrow() {
        does(new Effect.RaiseAlarm(3, Concern.SELF));
        long id = caseOf(person);
        become(id, "contacted");
        jdbc.update("UPDATE crisis SET attended_at = last_raised_at WHERE case_id = ?", id);

        does(new Effect.RaiseAlarm(3, Concern.SELF));
        assertThat(statusOf(id)).isEqualTo("contacted");
        time.pass(Duration.ofMinutes(31));
        does(new Effect.RaiseAlarm(3, Concern.SELF));

        assertThat(statusOf(id)).isEqualTo("waiting");
    }

    @Test
    void notesWhereSomebodyIsForThoseWhoLookAfterHim() {
        does(new Effect.RaiseAlarm(3, Concern.SELF));
        does(new Effect.NoteForCrisis("幸福路18号楼顶"));

        assertThat(crises.open().stream().filter(c -> c.caseId() == caseOf(person)))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.notes()).extracting(CrisisNote::words).containsExactly("幸福路18号楼顶"));
        assertThat(jdbc.queryForList("SELECT words_sealed FROM crisis_note", String.class))
                .noneMatch(words -> words != null && words.contains("幸福路"));
    }

    @Test
    void callsForWhoeverWantsItThoughNoDangerWasHeardAndOpensNoCaseThatOthersSee() {
        Instant now = Instant.now();
        shift(1, "林老师", now.minusSeconds(60), now.plus(Duration.ofHours(2)));

        String reply = does(new Effect.HandOff(Effect.HandOff.CRISIS));

        long id = caseOf(person);
        assertThat(reply).contains(crisis(id).receiptNo());
        assertThat(crisis(id).level()).isEqualTo(2);
        await("the first tier is called", () -> calls(id).size() == 1);
        does(new Effect.HandOff(Effect.HandOff.CRISIS));
        assertThat(mapper.notes(id))
                .extracting(WellbeingMapper.Note::kind)
                .containsExactly(NoteKind.WISH, NoteKind.WISH);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM service_case WHERE service = 'core.human' AND person_id = ?",
                        Long.class,
                        personOf(person)))
                .isZero();
    }

    @Test
    void asksAfterADayAndAfterAWeekUnlessTheCaseIsClosed() {
        Instant before = Instant.now();
        alarm(person);
        long id = caseOf(person);

        assertThat(Duration.between(before, due("crisis-follow-up", id + "-24h-1")))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(Duration.between(before, due("crisis-follow-up", id + "-7d-1")))
                .isBetween(Duration.ofDays(7), Duration.ofHours(169));

        transactions.executeWithoutResult(t -> followUps.ask(id + "-24h-1"));
        await("the person is asked", () -> heard(person).contains("昨天您说了很难受的事"));
        jdbc.update("UPDATE service_case SET status = 'closed', closed = TRUE WHERE id = ?", id);
        transactions.executeWithoutResult(t -> followUps.ask(id + "-7d-1"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM announcement WHERE name = ?", Long.class, "crisis-" + id + "-7d-1"))
                .isZero();
    }

    @Test
    void anyAnswerButNoneToTheNinthQuestionLeadsToTheProtocolAndTheRestCanWait() {
        String reply = alarm(person);

        assertThat(reply).startsWith("谢谢你愿意说出来").contains("12356").doesNotContain("合计");
        assertThat(answer(person, "随便说说")).contains("12356").doesNotContain("留档");
    }

    @Test
    void tellsTheSumWithoutADiagnosisAndForgetsTheAnswersAfterAWeek() {
        String result = screen(person, "1", "no");

        assertThat(result).contains("合计是 8 分", "倾向", "不是诊断", "7 天后自动删除").doesNotContain("抑郁症", "您得了", "患有");
        assertThat(forgottenAfter(Duration.ofDays(6))).isZero();
        assertThat(screenings(person)).isEqualTo(1);
        assertThat(forgottenAfter(Duration.ofDays(7).plusMinutes(1))).isPositive();
        assertThat(screenings(person)).isZero();
    }

    @Test
    void keepsAnswersLongerByConsent() {
        assertThat(screen(person, "0", "yes")).contains("按您的同意已经留档");

        forgottenAfter(Duration.ofDays(400));

        assertThat(screenings(person)).isEqualTo(1);
    }

    @Test
    void refusesThoseUnderFourteen() {
        tap(person, "start:psy.screen_mood");

        assertThat(tap(person, "set:adult:no")).contains("14", "12356");
    }

    @Test
    void refusesShiftsThatMakeNoSense() {
        Instant now = Instant.now();
        assertThatThrownBy(() -> shift(5, "林老师", now, now.plusSeconds(60))).hasMessageContaining("1 到 4");
        assertThatThrownBy(() -> shift(1, "林老师", now, now)).hasMessageContaining("结束时间");
        assertThatThrownBy(() -> shift(1, "林老师", now, now.plus(Duration.ofHours(25))))
                .hasMessageContaining("24 小时");
    }

    private void shift(int tier, String name, Instant from, Instant to) {
        roster.add(new DutyRoster.NewShift(tier, name, "13800138000", null, from, to, 1));
    }

    private void begin(String who) {
        tap(who, "start:psy.screen_mood");
        tap(who, "set:adult:yes");
        tap(who, "set:answer_consent:yes");
    }

    private String alarm(String who) {
        begin(who);
        IntStream.rangeClosed(1, 8).forEach(i -> tap(who, "set:q" + i + ":0"));
        return tap(who, "set:q9:1");
    }

    private String screen(String who, String each, String keep) {
        begin(who);
        IntStream.rangeClosed(1, 8).forEach(i -> tap(who, "set:q" + i + ":" + each));
        tap(who, "set:q9:0");
        tap(who, "set:keep_consent:" + keep);
        return tap(who, "confirm");
    }

    private Calls at(Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new Calls(mapper, roster, announcements, followUps, jobs, clock);
    }

    /** A turn that comes to this and nothing else; its reply names the receipt. */
    private String does(Effect effect) {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt} {duty}", effect));
        String reply = answer(person, "一句话");
        talksInEarnest();
        return reply;
    }

    private CrisisRow crisis(long id) {
        return Objects.requireNonNull(mapper.find(id));
    }

    private void become(long id, String status) {
        jdbc.update("UPDATE service_case SET status = ?, version = version + 1 WHERE id = ?", status, id);
    }

    private String statusOf(long id) {
        return crisis(id).status();
    }

    private Optional<Instant> escalatedAfter(Duration later, long id) {
        Optional<Instant> next = transactions.execute(t -> at(later).next(id + "-1"));
        return next == null ? Optional.empty() : next;
    }

    private int forgottenAfter(Duration later) {
        return new Screenings(mapper, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC)).forgetDue();
    }

    private List<Call> calls(long id) {
        List<Call> calls = new ArrayList<>(mapper.calls(id));
        Collections.reverse(calls);
        return calls;
    }

    private long caseOf(String who) {
        Long id = jdbc.queryForObject(
                "SELECT id FROM service_case WHERE service = 'psy.crisis' AND person_id = ?",
                Long.class,
                personOf(who));
        return id == null ? 0 : id;
    }

    private long screenings(String who) {
        Long count =
                jdbc.queryForObject("SELECT COUNT(*) FROM screening WHERE person_id = ?", Long.class, personOf(who));
        return count == null ? 0 : count;
    }

    private Instant due(String task, String instance) {
        Instant due = jdbc.queryForObject(
                "SELECT execution_time FROM scheduled_tasks WHERE task_name = ? AND task_instance = ?",
                (row, i) -> row.getTimestamp(1, Calendar.getInstance(TimeZone.getTimeZone("UTC")))
                        .toInstant(),
                task,
                instance);
        return due == null ? Instant.MIN : due;
    }
}
