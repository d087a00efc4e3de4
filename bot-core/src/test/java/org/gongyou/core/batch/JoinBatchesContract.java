package org.gongyou.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.core.Crowd;
import org.gongyou.core.TappedTest;
import org.gongyou.core.batch.BatchRow.State;
import org.gongyou.core.batch.CellReaderTest.IdNumbers;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.membership.Members;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists of people who join promise, on every database. */
abstract class JoinBatchesContract extends TappedTest {

    private static final List<String> HEADS =
            List.of("姓名*", "手机号 *", "就业形态", "职业", "从业平台", "工作单位", "工作地", "使用身份证号", "身份证号", "自愿申请并承认章程");

    @Autowired
    private JoinBatches batches;

    @Autowired
    private JoinOfficers officers;

    @Autowired
    private JoinRun run;

    @Autowired
    private Cases cases;

    @Autowired
    private Members members;

    @Autowired
    private PersonalData personalData;

    private final Actor officer = new Actor(ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000), "王干事");
    private long union;

    @BeforeEach
    void knowsTheOfficer() {
        union = plant();
        officers.register(officer, union);
    }

    @Test
    void makesOfGoodLinesWhatTheChatMakes() {
        Worker one = new Worker();
        JoinBatch batch = receive(List.of(one.line()));
        assertThat(batch.ready()).isEqualTo(1);

        taken(batch);

        BatchRow row = rows(batch).get(0);
        assertThat(row.state()).isEqualTo(State.TAKEN);
        assertThat(row.receiptNo()).matches("\\d{6}-320106-AM-\\d{5}");
        assertThat(row.applicant()).isEqualTo("李*");
        CaseDetail made = cases.get(row.caseId());
        assertThat(made.summary().status()).isEqualTo("submitted");
        assertThat(made.summary().unionName()).isEqualTo("恒达工会");
        assertThat(made.events()).singleElement().satisfies(event -> {
            assertThat(event.who()).isEqualTo("王干事");
            assertThat(event.action()).isEqualTo("open");
            assertThat(event.reason()).contains("批量入会名单 " + batch.id() + " 第 2 行", "同意");
        });
        assertThat(made.answers()).extracting(a -> a.slot() + "=" + a.shown()).contains("employer_name=南京恒达电子有限公司");

        CaseDetail approved = cases.decide(row.caseId(), new Ruling("approve", null, made.version()), officer);

        assertThat(approved.summary().status()).isEqualTo("approved");
        assertThat(members.byIdNumber(one.idNumber))
                .hasValueSatisfying(m -> assertThat(m.unionName()).isEqualTo("恒达工会"));
        assertThat(rows(batch).get(0).memberNo()).hasSize(13);
        assertThat(rows(batch).get(0).status()).isEqualTo("已通过");
    }

    @Test
    void saysLineByLineWhatIsWrongAndTakesTheOthers() {
        Worker good = new Worker();
        Worker again = new Worker();
        List<String> sameMobile = again.line();
        sameMobile.set(1, good.mobile);
        List<String> noConsent = new Worker().line();
        noConsent.set(7, "否");
        List<String> unasked = new Worker().line();
        unasked.set(9, "否");
        List<String> rider = new Worker().line();
        rider.set(2, "平台接单");
        List<String> empty = new ArrayList<>(HEADS.stream().map(h -> "").toList());
        empty.set(5, "只有单位");

        JoinBatch batch = receive(List.of(good.line(), sameMobile, noConsent, unasked, rider, empty));

        assertThat(batch.ready()).isEqualTo(1);
        assertThat(batch.bad()).isEqualTo(5);
        List<BatchRow> rows = rows(batch);
        assertThat(faults(rows.get(1))).containsExactly("“手机号”和第 2 行的一样：同一个人只留一行；是两个人的，填各自的号码");
        assertThat(faults(rows.get(2))).singleElement().asString().startsWith("“身份证号”填了，但本人没有同意提供");
        assertThat(faults(rows.get(3))).singleElement().asString().startsWith("“自愿申请并承认章程”填的是“否”");
        assertThat(faults(rows.get(4))).singleElement().asString().startsWith("“职业”没有填");
        assertThat(faults(rows.get(5))).extracting(f -> f.substring(0, 6)).contains("“姓名”没有", "“手机号”没");
        taken(batch);
        assertThat(rows(batch))
                .extracting(BatchRow::state)
                .containsExactly(State.TAKEN, State.BAD, State.BAD, State.BAD, State.BAD, State.BAD);
        assertThat(batches.full(batch.id(), officer).get(2).cells()).isEqualTo(noConsent);
    }

    @Test
    void takesNobodyTwiceWhateverIsPressedOrSentAgain() throws Exception {
        List<Worker> workers =
                IntStream.range(0, 25).mapToObj(i -> new Worker()).toList();
        Table table = table(workers.stream().map(Worker::line).toList());
        JoinBatch batch = batches.receive(table, "same", officer);
        assertThat(batches.receive(table, "same", officer).id()).isEqualTo(batch.id());
        assertThat(rows(batch)).hasSize(25);

        batches.take(batch.id(), officer);
        assertThat(batches.take(batch.id(), officer).state()).isNotEqualTo(JoinBatch.State.CHECKED);
        // Two instances at the same work, as after a crash that was none.
        Crowd.allAtOnce(List.<Callable<Object>>of(() -> run.run(batch.id()), () -> run.run(batch.id())));
        taken(batch);

        assertThat(casesOf(workers)).isEqualTo(25);
        JoinBatch later = batches.receive(table, "same", officer);
        assertThat(later.id()).isNotEqualTo(batch.id());
        assertThat(later.ready()).isZero();
        assertThat(faults(rows(later).get(0))).singleElement().asString().contains("已经有一份在办的入会申请");
        assertThatThrownBy(() -> batches.take(later.id(), officer)).hasMessageContaining("没有可以提交的行");
    }

    @Test
    void goesOnWhereItWasCutOff() {
        List<Worker> workers =
                IntStream.range(0, 23).mapToObj(i -> new Worker()).toList();
        JoinBatch batch = receive(workers.stream().map(Worker::line).toList());
        // Somebody asked for it, and the process died after the first lines: no job runs.
        jdbc.update(
                "UPDATE join_batch SET state = 'TAKING', taker_id = ?, taker = '王干事' WHERE id = ?",
                officer.operatorId(),
                batch.id());
        assertThat(run.run(batch.id())).isPresent();
        assertThat(casesOf(workers)).isEqualTo(20);

        assertThat(run.run(batch.id())).isEmpty();

        assertThat(casesOf(workers)).isEqualTo(23);
        assertThat(batches.find(batch.id(), officer).state()).isEqualTo(JoinBatch.State.TAKEN);
    }

    @Test
    void takesOnceWhoStandsInTwoLists() {
        Worker one = new Worker();
        JoinBatch first = batches.receive(table(List.of(one.line())), "a", officer);
        JoinBatch second = batches.receive(table(List.of(one.line())), "b", officer);
        assertThat(second.id()).isNotEqualTo(first.id());

        batches.take(first.id(), officer);
        batches.take(second.id(), officer);
        await("both are over", () -> over(first) && over(second));

        assertThat(casesOf(List.of(one))).isEqualTo(1);
        assertThat(Stream.of(first, second).flatMap(b -> rows(b).stream()))
                .extracting(BatchRow::state)
                .containsExactlyInAnyOrder(State.TAKEN, State.BAD);
    }

    @Test
    void takesACorrectedLineForTheCaseThatWasReturned() {
        Worker one = new Worker();
        JoinBatch batch = receive(List.of(one.line()));
        taken(batch);
        long id = rows(batch).get(0).caseId();
        cases.decide(id, new Ruling("return", "单位名称写全", cases.get(id).version()), officer);
        List<String> corrected = one.line();
        corrected.set(5, "南京恒达电子科技股份有限公司");

        JoinBatch again = receive(List.of(corrected));
        assertThat(again.ready()).isEqualTo(1);
        taken(again);

        assertThat(rows(again).get(0).caseId()).isEqualTo(id);
        assertThat(cases.get(id).summary().status()).isEqualTo("submitted");
        assertThat(cases.get(id).answers()).extracting(a -> a.shown()).contains("南京恒达电子科技股份有限公司");
        assertThat(cases.get(id).events()).extracting(e -> e.who()).containsOnly("王干事");
        assertThat(casesOf(List.of(one))).isEqualTo(1);
    }

    @Test
    void refusesWhoIsAMemberAlready() {
        Worker one = new Worker();
        JoinBatch batch = receive(List.of(one.line()));
        taken(batch);
        long id = rows(batch).get(0).caseId();
        cases.decide(id, new Ruling("approve", null, cases.get(id).version()), officer);

        assertThat(faults(rows(receive(List.of(one.line()))).get(0)))
                .containsExactly("“身份证号”已经是会员：一个人只有一份会籍；换了单位的请本人办会籍接转");
        List<String> other = new Worker().line();
        other.set(1, one.mobile);
        assertThat(faults(rows(receive(List.of(other))).get(0)))
                .singleElement()
                .asString()
                .contains("登记在一位会员名下");
    }

    @Test
    void tellsWhoHasComeToTheChatMeanwhile() {
        Worker one = new Worker();
        JoinBatch batch = receive(List.of(one.line()));
        taken(batch);
        long id = rows(batch).get(0).caseId();
        Long absent = jdbc.queryForObject("SELECT person_id FROM service_case WHERE id = ?", Long.class, id);
        tap(person, "start:org.member.join");
        jdbc.update("UPDATE service_case SET person_id = ? WHERE person_id = ?", personOf(person), absent);

        cases.decide(id, new Ruling("approve", null, cases.get(id).version()), officer);

        await("he is told", () -> heard(person).contains("会员号"));
    }

    @Test
    void showsAListToItsOwnUnionOnly() {
        JoinBatch batch = receive(List.of(new Worker().line()));
        Actor stranger = new Actor(officer.operatorId() + 1, "别家干事");

        assertThatThrownBy(() -> batches.list(stranger)).hasMessageContaining("还没有登记");
        officers.register(stranger, plant());
        assertThat(batches.list(stranger)).isEmpty();
        assertThatThrownBy(() -> batches.rows(batch.id(), stranger)).hasMessageContaining("没有这份名单");
        assertThatThrownBy(() -> batches.take(batch.id(), stranger)).hasMessageContaining("没有这份名单");
        officers.register(stranger, union);
        assertThat(batches.rows(batch.id(), stranger)).hasSize(1);
        assertThat(officers.remove(stranger.operatorId())).isTrue();
        assertThatThrownBy(() -> batches.find(batch.id(), stranger)).hasMessageContaining("还没有登记");
    }

    @Test
    void refusesWhatIsNoListOfTheForm() {
        Table wrong = new Table(List.of("姓名", "电话"), List.of(new Table.Line(2, List.of("张三", "1"))));
        assertThatThrownBy(() -> batches.receive(wrong, "x", officer))
                .isInstanceOf(JoinRefusedException.class)
                .hasMessageContaining("表头里没有“手机号”", "下载模板");
        assertThatThrownBy(() -> batches.receive(table(List.of()), "y", officer))
                .hasMessageContaining("没有人");
        assertThatThrownBy(() -> officers.register(officer, 987654321)).hasMessageContaining("没有这个工会");
    }

    @Test
    void forgetsWhatAListHoldsAfterThirtyDays() {
        JoinBatch batch = receive(List.of(new Worker().line()));
        taken(batch);
        long id = rows(batch).get(0).caseId();

        time.pass(Duration.ofDays(31));
        batches.forgetDue();

        assertThatThrownBy(() -> batches.find(batch.id(), officer)).hasMessageContaining("30 天");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM join_batch_row WHERE batch_id = ?", Long.class, batch.id()))
                .isZero();
        assertThat(cases.get(id).summary().status()).isEqualTo("submitted");
    }

    private long plant() {
        String code = "J" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.update(
                "INSERT INTO union_org (code, name, kind, region_code, serves, path) VALUES (?, '恒达工会', 'EMPLOYER', '320106', '', '')",
                code);
        jdbc.update("UPDATE union_org SET path = CONCAT('/', id, '/') WHERE code = ?", code);
        Long id = jdbc.queryForObject("SELECT id FROM union_org WHERE code = ?", Long.class, code);
        return id == null ? 0 : id;
    }

    private JoinBatch receive(List<List<String>> lines) {
        return batches.receive(table(lines), UUID.randomUUID().toString(), officer);
    }

    private static Table table(List<List<String>> lines) {
        return new Table(
                HEADS,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> new Table.Line(i + 2, lines.get(i)))
                        .toList());
    }

    private List<BatchRow> rows(JoinBatch batch) {
        return batches.rows(batch.id(), officer);
    }

    private static List<String> faults(BatchRow row) {
        return row.faults().stream().map(RowFault::sentence).toList();
    }

    private void taken(JoinBatch batch) {
        batches.take(batch.id(), officer);
        await("the lines are taken in", () -> over(batch));
    }

    private boolean over(JoinBatch batch) {
        return batches.find(batch.id(), officer).state() == JoinBatch.State.TAKEN;
    }

    private long casesOf(List<Worker> workers) {
        return workers.stream()
                .map(w -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM service_case WHERE id_index = ?",
                        Long.class,
                        personalData.index("id_card", w.idNumber)))
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Somebody who joins, with numbers of his own. */
    private static final class Worker {
        private final int salt = ThreadLocalRandom.current().nextInt(100_000_000);
        final String mobile = "139" + String.format("%08d", salt);
        final String idNumber = IdNumbers.of(
                "3201" + String.format("%02d", 1 + salt % 6),
                String.format("%04d%02d%02d", 1960 + salt / 7 % 40, 1 + salt / 11 % 12, 1 + salt / 13 % 28),
                salt / 17 % 1000);

        List<String> line() {
            return new ArrayList<>(
                    List.of("李敏", mobile, "在单位上班", "", "", "南京恒达电子有限公司", "江苏省南京市鼓楼区", "是", idNumber, "是"));
        }
    }
}
