package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongyou.core.TappedTest;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.confidence.Confidences;
import org.gongyou.core.delivery.CaseFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports under no name, and mediation that time brings to an end, on every database. */
abstract class LegalCasesContract extends TappedTest {

    private static final Actor WORKER = new Actor(73, "张经办");
    private static final Map<String, String> REPORT = Map.of(
            "anonymous", "yes",
            "employer_name", "余杭宏达五金厂",
            "violation_type", "minor",
            "facts", "我叫李强，电话 139 0013 9000，身份证330106199003071236，看到五六个孩子在干活",
            "workplace_region", "330110",
            "reply_needed", "yes",
            "person_name", "李强",
            "mobile_cn", "13900139000");

    @Autowired
    private Cases cases;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private CaseFacts facts;

    @Autowired
    private Confidences confidences;

    @Autowired
    private Lapses lapses;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void knowsThePerson() {
        tap(person, "start:law.report");
    }

    @AfterEach
    void livesNow() {
        time.isNow();
    }

    @Test
    void keepsNothingThatSaysWhoReported() {
        long id = open("law.report", REPORT);

        CaseDetail one = cases.get(id);

        assertThat(one.anonymous()).isTrue();
        assertThat(one.conversationId()).isZero();
        assertThat(one.summary().applicant()).isEqualTo("匿名");
        assertThat(one.answers())
                .extracting(Answer::slot)
                .contains("employer_name", "facts")
                .doesNotContain("person_name", "mobile_cn");
        assertThat(cases.reveal(id, "facts", WORKER))
                .contains("五六个孩子", "〔姓名已隐去〕", "〔手机号已隐去〕", "〔证件号已隐去〕")
                .doesNotContain("李强", "9000", "3301061990");
        assertThat(jdbc.queryForMap("SELECT id_index, mobile_index FROM service_case WHERE id = ?", id)
                        .values())
                .containsOnlyNulls();
        assertThat(facts.of(id).values()).noneMatch(said -> said.contains("举报"));
        assertThat(confidences.isPrivate(conversationOf(person))).isTrue();
    }

    @Test
    void tellsWhoReportedUnderNoNameWhereHeAsked() {
        long id = open("law.report", REPORT);

        cases.decide(id, new Ruling("inspect", null, 0), WORKER);

        assertThat(cases.get(id).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("查过了").doesNotContain("李"));
    }

    @Test
    void keepsTheNameOfWhoGivesIt() {
        Map<String, String> named = new HashMap<>(REPORT);
        named.put("anonymous", "no");
        long id = open("law.report", named);

        CaseDetail one = cases.get(id);

        assertThat(one.anonymous()).isFalse();
        assertThat(one.conversationId()).isEqualTo(conversationOf(person));
        assertThat(one.summary().applicant()).isEqualTo("李*");
        assertThat(cases.reveal(id, "facts", WORKER)).contains("李强");
    }

    @Test
    void tellsWhoWantsNoAnswerOnlyWhatHeMustDo() {
        Map<String, String> quiet = new HashMap<>(REPORT);
        quiet.put("reply_needed", "no");
        long told = open("law.report", quiet);
        long asked = open("law.report", quiet);

        cases.decide(told, new Ruling("inspect", null, 0), WORKER);
        cases.decide(asked, new Ruling("return", "请说清哪个车间", 0), WORKER);

        assertThat(cases.get(told).notices()).isEmpty();
        assertThat(cases.get(told).actions()).extracting(CaseAction::told).containsOnly(false);
        assertThat(cases.get(asked).notices()).hasSize(1);
    }

    @Test
    void movesMediationOnWhenFifteenDaysHavePassed() {
        LocalDate today = today();
        LocalDate known = today.minusYears(1).plusDays(40);
        long id = open(
                "law.mediate",
                Map.of(
                        "dispute_type", "wage",
                        "employer_name", "余杭宏达五金厂",
                        "facts", "两个月没发工资",
                        "known_date", known.toString(),
                        "person_name", "周强",
                        "mobile_cn", "13500004444"));
        assertThat(cases.get(id).summary().alarm()).isFalse();
        CaseDetail passed = cases.decide(id, new Ruling("pass", "街道调解中心", 0), WORKER);
        assertThat(passed.summary().dueOn()).isEqualTo(today.plusDays(15));

        at(today.plusDays(15));
        lapses.endDue();
        assertThat(cases.get(id).summary().status()).isEqualTo("mediating");
        at(today.plusDays(16));
        lapses.endDue();
        lapses.endDue();

        CaseDetail over = cases.get(id);
        assertThat(over.summary().status()).isEqualTo("term_over");
        assertThat(over.summary().alarm()).isTrue();
        assertThat(over.notices())
                .hasSize(2)
                .anySatisfy(
                        notice -> assertThat(notice.text()).contains("满 15 日", "写仲裁申请书", "最迟 " + known.plusYears(1)));
        assertThat(cases.decide(id, new Ruling("agree", "下月付清", over.version()), WORKER)
                        .summary()
                        .status())
                .isEqualTo("agreed");
    }

    private long open(String service, Map<String, String> answers) {
        Applicant applicant = new Applicant(personOf(person), conversationOf(person), "wechat");
        return Objects.requireNonNull(transactions.execute(t -> intake.open(new NewCase(
                        service, 1, UUID.randomUUID().toString(), answers, false, applicant, time.instant()))))
                .id();
    }

    private LocalDate today() {
        return time.instant().atZone(CaseIntake.CHINA).toLocalDate();
    }

    private void at(LocalDate day) {
        time.becomes(day.atTime(12, 0).atZone(CaseIntake.CHINA).toInstant());
    }
}
