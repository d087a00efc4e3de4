package org.gongyou.core.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.gongyou.core.TappedTest;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.wellbeing.WellbeingMapper.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
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
    private ObjectProvider<Scheduler> scheduler;

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

        assertThat(alarm(person)).contains("值班老师现在在岗", "3 分钟").doesNotContain("没有值班老师");
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

        assertThat(escalatedAfter(Duration.ofMinutes(3), id)).isEmpty();

        assertThat(calls(id)).extracting(Call::name).containsExactly("林老师", "", "", "市总值班室");
    }

    @Test
    void asksAfterADayAndAfterAWeekUnlessTheCaseIsClosed() {
        Instant before = Instant.now();
        alarm(person);
        long id = caseOf(person);

        assertThat(Duration.between(before, due(id + "-24h"))).isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(Duration.between(before, due(id + "-7d"))).isBetween(Duration.ofDays(7), Duration.ofHours(169));

        transactions.executeWithoutResult(t -> at(Duration.ofHours(24)).followUp(id + "-24h"));
        await("the person is asked", () -> heard(person).contains("昨天您说了很难受的事"));
        jdbc.update("UPDATE service_case SET status = 'closed', closed = TRUE WHERE id = ?", id);
        transactions.executeWithoutResult(t -> at(Duration.ofDays(7)).followUp(id + "-7d"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM announcement WHERE name = ?", Long.class, "crisis-" + id + "-7d"))
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

    private Crises at(Duration later) {
        Clock clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new Crises(mapper, roster, announcements, scheduler, clock);
    }

    private Optional<Instant> escalatedAfter(Duration later, long id) {
        Optional<Instant> next = transactions.execute(t -> at(later).escalate(id));
        return next == null ? Optional.empty() : next;
    }

    private int forgottenAfter(Duration later) {
        return new Screenings(mapper, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC)).forgetDue();
    }

    private List<Call> calls(long id) {
        return mapper.calls(id);
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

    private Instant due(String instance) {
        Instant due = jdbc.queryForObject(
                "SELECT execution_time FROM scheduled_tasks WHERE task_name = 'crisis-follow-up' AND task_instance = ?",
                (row, i) -> row.getTimestamp(1, Calendar.getInstance(TimeZone.getTimeZone("UTC")))
                        .toInstant(),
                instance);
        return due == null ? Instant.MIN : due;
    }
}
