package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseEvent;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.intents.time.WorkCalendar;
import org.junit.jupiter.api.Test;

/** Public notices, objections and dossiers on every database. */
abstract class NoticesContract extends AidTest {

    @Test
    void showsNothingButWhatMayBeShown() {
        long id = apply(poor());
        rule(id, "publicise", unit);

        PublicNotice shown = of(id);

        assertThat(shown.applicant()).isEqualTo("张**");
        assertThat(shown.unit()).isEqualTo(employer);
        assertThat(shown.cause()).isEqualTo("健康原因");
        assertThat(shown.toString()).doesNotContain("张困难", "肾", "60000", "13800138000");
        assertThat(jdbc.queryForList("SELECT * FROM aid_notice WHERE case_id = ?", id)
                        .toString())
                .doesNotContain("张困难", "肾");
    }

    @Test
    void doesNotNameTheEmployerOfWhoeverWantsNobodyAtWorkToKnow() {
        Map<String, String> quiet = poor();
        quiet.put("handled_by", "upper");
        long id = apply(quiet);
        rule(id, "forward", county);
        rule(id, "publicise-county", secondCounty);

        assertThat(of(id).unit()).startsWith("COUNTY").doesNotContain(employer);
    }

    @Test
    void runsForFiveWorkingDaysAndGoesOnByItselfAfterTheLast() {
        long id = apply(poor());
        rule(id, "publicise", unit);
        LocalDate last = lastDay(id);
        assertThat(last).isEqualTo(WorkCalendar.china().after(today(), 5));
        assertThat(cases.get(id).events()).extracting(CaseEvent::action).doesNotContain("notice-over");

        lookOn(last, id);
        assertThat(status(id)).isEqualTo("unit_publicity");
        assertThat(runningOn(last)).contains(noticeOf(id));
        assertThat(runningOn(last.plusDays(1))).doesNotContain(noticeOf(id));

        lookOn(last.plusDays(1), id);
        lookOn(last.plusDays(1), id);

        assertThat(status(id)).isEqualTo("county_review");
        assertThat(cases.get(id).events())
                .filteredOn(e -> e.action().equals("notice-over"))
                .singleElement()
                .satisfies(e -> assertThat(e.who()).isEqualTo("系统"));
        assertThat(running()).doesNotContain(noticeOf(id));
    }

    @Test
    void isLookedAtByAJobThatOutlivesTheProcess() {
        long id = apply(poor());
        rule(id, "publicise", unit);

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'aid-notice' AND task_instance = ?",
                        Long.class,
                        Long.toString(noticeOf(id))))
                .isEqualTo(1);
    }

    @Test
    void doesNotGoOnWhileAnObjectionStandsAndGoesOnWhenItIsFoundWrong() {
        long id = apply(poor());
        rule(id, "publicise", unit);
        long objection = object(noticeOf(id));
        assertThat(scope.sees(unit.operatorId(), objection)).isTrue();

        lookOn(lastDay(id).plusDays(1), id);
        assertThat(status(id)).isEqualTo("unit_publicity");

        jdbc.update("UPDATE aid_notice SET ends_on = ? WHERE id = ?", today().minusDays(1), noticeOf(id));
        rule(objection, "keep", "房子是租的", unit);

        await("the case goes on", () -> status(id).equals("county_review"));
    }

    @Test
    void isHeldByAnObjectionThatIsRightUntilItIsLookedIntoAnew() {
        long id = apply(poor());
        rule(id, "publicise", unit);
        long objection = object(noticeOf(id));
        rule(objection, "uphold", "确有住房", unit);

        lookOn(lastDay(id).plusDays(1), id);
        assertThat(status(id)).isEqualTo("unit_publicity");
        rule(id, "reopen", "有人反映另有住房", unit);

        assertThat(status(id)).isEqualTo("submitted");
        assertThat(running()).doesNotContain(noticeOf(id));
        lookOn(lastDay(id).plusDays(1), id);
        assertThat(status(id)).isEqualTo("submitted");
    }

    @Test
    void letsNobodyLookIntoAnObjectionAgainstHimselfOrHisFamily() {
        Map<String, String> family = poor();
        family.put("family_consent", "yes");
        family.put("family.1.relation", "spouse");
        family.put("family.1.name", "冯同家");
        long id = apply(family);
        rule(id, "publicise", unit);
        long objection = object(noticeOf(id));
        Actor second = new Actor(unit.operatorId() + 8, "单位另一位");

        register(second, unitId, "张困难");
        assertThatThrownBy(() -> rule(objection, "keep", "没有的事", second)).hasMessageContaining("回避");
        register(second, unitId, "冯同家");
        assertThatThrownBy(() -> rule(objection, "keep", "没有的事", second)).hasMessageContaining("回避");

        assertThat(status(objection)).isEqualTo("submitted");
    }

    @Test
    void isNotEndedByTheEarlierDayOfANoticeThatItFollows() {
        long id = apply(poor());
        rule(id, "publicise", unit);
        long first = noticeOf(id);
        rule(id, "reopen", "再核实一下", unit);
        rule(id, "publicise", unit);
        jdbc.update("UPDATE aid_notice SET ends_on = ? WHERE id = ?", today().minusDays(1), first);

        transactions.executeWithoutResult(status -> notices.over(Long.toString(first)));

        assertThat(status(id)).isEqualTo("unit_publicity");
        assertThat(running()).contains(noticeOf(id)).doesNotContain(first);
    }

    @Test
    void takesNoObjectionAgainstANoticeThatIsOverAndLooksIntoItAllTheSame() {
        long id = apply(poor());
        rule(id, "publicise", unit);
        rule(id, "reject", "材料不实", unit);

        long objection = object(noticeOf(id));

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM aid_objection WHERE case_id = ?", Long.class, objection))
                .isZero();
        assertThat(status(objection)).isEqualTo("submitted");
    }

    @Test
    void keepsOneFileForAHouseholdAndRemindsAfterAYear() {
        long first = archived();
        long second = archived();

        assertThat(dossier(first)).isEqualTo("REPLACED");
        assertThat(dossier(second)).isEqualTo("ACTIVE");
        assertThat(jdbc.queryForList(
                        "SELECT name FROM announcement WHERE name LIKE ? AND told_at IS NULL",
                        String.class,
                        "aid-review-" + second + "-%"))
                .singleElement()
                .satisfies(n -> assertThat(n).endsWith(today().plusYears(1).toString()));
    }

    @Test
    void remindsWhereThePersonCanStillBeReachedAndRemembersWhereAidWasAskedFor() {
        String parted = "parted-" + person;
        becomeOne(person, parted);
        long id = open(parted, APPLY, poor());
        rule(id, "publicise", unit);
        lookOn(lastDay(id).plusDays(1), id);
        rule(id, "publicise-county", county);
        lookOn(lastDay(id).plusDays(1), id);
        Long talk = jdbc.queryForObject("SELECT conversation_id FROM service_case WHERE id = ?", Long.class, id);

        part(parted);

        assertThat(toldTo("announcement", "t.name LIKE ?", "aid-review-" + id + "-%"))
                .isEqualTo(person);
        assertThat(toldTo("service_case", "t.id = ?", id)).isEqualTo(person);
        assertThat(scope.openedIn(talk)).contains(id);
    }

    @Test
    void keepsAFileForAnotherYearOrEndsItByTheCountysReview() {
        long id = archived();
        long review = open(
                person,
                "aid.review_annual",
                Map.of("person_name", "张困难", "employer_name", employer, "workplace_region", region));
        rule(review, "forward", county);
        assertThatThrownBy(() -> rule(review, "keep", county)).hasMessageContaining("回避");
        rule(review, "keep", secondCounty);
        assertThat(dossier(id)).isEqualTo("ACTIVE");

        long exit = open(
                person,
                "aid.exit",
                Map.of("exit_reason", "recovered", "person_name", "张困难", "workplace_region", region));
        rule(exit, "exit", county);

        assertThat(dossier(id)).isEqualTo("ENDED");
        long again = open(
                person,
                "aid.exit",
                Map.of("exit_reason", "recovered", "person_name", "张困难", "workplace_region", region));
        assertThatThrownBy(() -> rule(again, "exit", county)).hasMessageContaining("没有找到");
    }

    @Test
    void endsTheFileOfTheDeadAndNotOfWhoeverTellsIt() {
        Map<String, String> father = poor();
        father.put("id_card", "11010519491231002X");
        long his = archived(father);
        String daughter = "daughter-" + person;
        Map<String, String> hers = poor();
        hers.put("person_name", "张女儿");
        long own = open(daughter, APPLY, hers);
        jdbc.update(
                "INSERT INTO aid_dossier (case_id, tier, opened_on, review_on, status) VALUES (?, 'edge', ?, ?, 'ACTIVE')",
                own,
                today(),
                today());

        long mistaken = exitOf(daughter, "110101199003070134");
        assertThatThrownBy(() -> rule(mistaken, "exit", county)).hasMessageContaining("没有找到去世职工");
        rule(mistaken, "refuse", "身份证号不对", county);
        rule(exitOf(daughter, "11010519491231002X"), "exit", county);

        assertThat(dossier(his)).isEqualTo("ENDED");
        assertThat(dossier(own)).isEqualTo("ACTIVE");
    }

    private long exitOf(String who, String deceased) {
        return open(
                who,
                "aid.exit",
                Map.of(
                        "exit_reason",
                        "died",
                        "person_name",
                        "张女儿",
                        "workplace_region",
                        region,
                        "deceased_name",
                        "张困难",
                        "deceased_id_card",
                        deceased));
    }

    @Test
    void asksForTheNumberOfTheDeadOnlyWhereSomebodyHasDied() {
        Map<String, String> well = Map.of("exit_reason", "recovered", "person_name", "张困难", "workplace_region", region);
        Map<String, String> died = Map.of(
                "exit_reason", "died", "deceased_consent", "yes", "person_name", "张女儿", "workplace_region", region);

        assertThat(missing(open(person, "aid.exit", well))).isEmpty();
        assertThat(missing(open("daughter-" + person, "aid.exit", died))).containsExactly("去世职工的身份证号");
    }

    private List<String> missing(long id) {
        return aid.find(id, county).orElseThrow().missing();
    }

    @Test
    void endsAFileWhoseApplicationIsTurnedDownAfterAll() {
        long id = archived();

        rule(id, "reject", "核对后收入超标", county);

        assertThat(dossier(id)).isEqualTo("REJECTED");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM announcement WHERE name LIKE ? AND told_at IS NULL",
                        Long.class,
                        "aid-review-" + id + "-%"))
                .isZero();
    }

    private String dossier(long id) {
        return jdbc.queryForObject("SELECT status FROM aid_dossier WHERE case_id = ?", String.class, id);
    }

    private long object(long notice) {
        return open(
                "objector-" + person,
                "aid.publicity",
                Map.of("notice_id", Long.toString(notice), "objection_reason", "他家有两套房", "person_name", "白露"));
    }

    private List<Long> runningOn(LocalDate day) {
        return at(day.atTime(8, 0).atZone(Wordings.CHINA).toInstant()).running(0).stream()
                .map(PublicNotice::id)
                .toList();
    }

    private List<Long> running() {
        return notices.running(0).stream().map(PublicNotice::id).toList();
    }

    private PublicNotice of(long caseId) {
        return notices.running(0).stream()
                .filter(n -> n.id() == noticeOf(caseId))
                .findFirst()
                .orElseThrow();
    }
}
