package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongyou.core.TappedTest;
import org.gongyou.core.casework.NewCase.Applicant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose cases are whose, and which stand first because their limitation period ends, on every database. */
abstract class QueuesContract extends TappedTest {

    private static final String AID = "law.aid_apply";
    private static final Actor LAWYER = new Actor(71, "李律师");
    private static final Actor OTHER = new Actor(72, "王律师");
    private static final Actor WORKER = new Actor(73, "张经办");

    @Autowired
    private Cases cases;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void knowsThePerson() {
        tap(person, "start:" + AID);
        jdbc.update("UPDATE service_case SET closed = TRUE, assignee_id = NULL WHERE service = ?", AID);
    }

    @Test
    void putsFirstWhoseYearIsNearlyOver() {
        LocalDate today = midsummer();
        long far = open(today.minusMonths(3));
        long near = open(today.minusYears(1).plusDays(30));
        long nearer = open(today.minusYears(1).plusDays(2));
        long over = open(today.minusYears(1).minusDays(1));
        long unknown = open(null);
        long justNot = open(today.minusYears(1).plusDays(31));

        List<CaseSummary> listed = list(Set.of(), null);

        assertThat(listed)
                .extracting(CaseSummary::id)
                .startsWith(over, nearer, near)
                .contains(far, unknown, justNot);
        assertThat(listed)
                .filteredOn(CaseSummary::alarm)
                .extracting(CaseSummary::id)
                .containsExactlyInAnyOrder(over, nearer, near);
        assertThat(cases.get(near).summary().deadlineOn()).isEqualTo(today.plusDays(30));
        assertThat(cases.get(unknown).summary().deadlineOn()).isNull();
    }

    @Test
    void countsAYearAnewFromWhatInterruptsIt() {
        LocalDate today = midsummer();
        LocalDate known = today.minusYears(2);
        LocalDate claimed = known.plusMonths(11);
        LocalDate complained = claimed.plusMonths(11);
        long alive = open(known, Map.of("claimed_date", claimed.toString(), "complained_date", complained.toString()));
        long tooLate = open(known, Map.of("complained_date", complained.toString()));
        long before = open(
                today.minusMonths(11),
                Map.of("acknowledged_date", today.minusMonths(12).toString()));

        assertThat(cases.get(alive).summary().deadlineOn()).isEqualTo(complained.plusYears(1));
        assertThat(cases.get(alive).summary().alarm()).isFalse();
        assertThat(cases.get(alive).limitation())
                .isEqualTo("仲裁时效：从 " + known + " 起一年，" + claimed + " 中断、重新算一年，" + complained + " 中断、重新算一年，最迟 "
                        + complained.plusYears(1) + "（劳动争议调解仲裁法第27条）");
        assertThat(cases.get(tooLate).summary().deadlineOn()).isEqualTo(known.plusYears(1));
        assertThat(cases.get(tooLate).summary().alarm()).isTrue();
        assertThat(cases.get(before).summary().deadlineOn())
                .isEqualTo(today.minusMonths(11).plusYears(1));
        assertThat(cases.get(open(null)).limitation()).isNull();
    }

    @Test
    void marksNoCaseThatIsClosed() {
        long id = open(time.instant().atZone(CaseIntake.CHINA).toLocalDate().minusYears(1));
        jdbc.update("UPDATE service_case SET closed = TRUE WHERE id = ?", id);

        assertThat(cases.get(id).summary().alarm()).isFalse();
    }

    @Test
    void givesACaseToOneAndShowsItToNoOtherOfTheSkill() {
        long id = open(null);
        int version = cases.get(id).version();

        CaseDetail taken = cases.give(id, LAWYER, version, LAWYER);

        assertThat(taken.summary().assignee()).isEqualTo("李律师");
        assertThat(taken.events()).last().satisfies(event -> {
            assertThat(event.action()).isEqualTo("take-over");
            assertThat(event.who()).isEqualTo("李律师");
        });
        assertThat(ids(list(Set.of(AID), LAWYER))).contains(id);
        assertThat(ids(list(Set.of(AID), OTHER))).doesNotContain(id);
        assertThat(ids(list(Set.of(), null))).contains(id);
        assertThat(ids(mine(LAWYER))).containsExactly(id);
        assertThat(mine(OTHER)).isEmpty();
    }

    @Test
    void letsOnlyOneTakeACase() {
        long id = open(null);
        int version = cases.get(id).version();
        cases.give(id, LAWYER, version, LAWYER);

        assertThatThrownBy(() -> cases.give(id, OTHER, version, OTHER)).isInstanceOf(CaseChangedException.class);
        assertThat(cases.get(id).summary().assigneeId()).isEqualTo(LAWYER.operatorId());
    }

    @Test
    void givesACaseBackToTheQueue() {
        long id = open(null);
        cases.give(id, LAWYER, cases.get(id).version(), WORKER);

        CaseDetail back = cases.give(id, null, cases.get(id).version(), LAWYER);

        assertThat(back.summary().assignee()).isNull();
        assertThat(back.events()).extracting(CaseEvent::action).endsWith("give-to", "give-back");
        assertThat(ids(list(Set.of(AID), OTHER))).contains(id);
    }

    /** A day around which no leap day lies, whatever day it is. */
    private LocalDate midsummer() {
        time.becomes(Instant.parse("2027-06-15T04:00:00Z"));
        return time.instant().atZone(CaseIntake.CHINA).toLocalDate();
    }

    private long open(@Nullable LocalDate known) {
        return open(known, Map.of());
    }

    private long open(@Nullable LocalDate known, Map<String, String> interruptions) {
        Map<String, String> answers = new HashMap<>(
                Map.of("dispute_type", "wage", "facts", "三个月没发工资", "person_name", "周强", "mobile_cn", "13500004444"));
        answers.putAll(interruptions);
        if (known != null) {
            answers.put("known_date", known.toString());
        }
        Applicant applicant = new Applicant(personOf(person), conversationOf(person), "wechat");
        return Objects.requireNonNull(transactions.execute(t -> intake.open(
                        new NewCase(AID, 3, UUID.randomUUID().toString(), answers, false, applicant, time.instant()))))
                .id();
    }

    private List<CaseSummary> list(Set<String> bounded, @Nullable Actor viewer) {
        CaseQuery.Own own = viewer == null ? null : new CaseQuery.Own(bounded, viewer.operatorId());
        return cases.find(new CaseQuery(AID, null, null, 0, 100, Set.of(), null, own, null))
                .items();
    }

    private List<CaseSummary> mine(Actor viewer) {
        return cases.find(new CaseQuery(AID, null, null, 0, 100, Set.of(), null, null, viewer.operatorId()))
                .items();
    }

    private static List<Long> ids(List<CaseSummary> listed) {
        return listed.stream().map(CaseSummary::id).toList();
    }
}
