package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.parameter.ParameterCode;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** Payment lists on every database: each case once. */
abstract class PaymentsContract extends AidTest {

    private static final String CARD = "6222021234567890123";

    @Test
    void paysAnApprovedCaseOnceAndTellsTheApplicant() {
        long id = approved();
        assertThatThrownBy(() -> payments.make(county)).hasMessageContaining("没有已审定");
        payments.account(id, "张困难", sound(CARD), county);
        PaymentList list = payments.make(county);

        assertThat(list.payments()).isEqualTo(1);
        assertThat(list.total()).isEqualByComparingTo("1200.50");
        assertThat(status(id)).isEqualTo("paying");
        assertThatThrownBy(() -> payments.make(county)).hasMessageContaining("没有已审定");
        assertThat(payments.payments(list.id(), city)).singleElement().satisfies(p -> {
            assertThat(p.applicant()).isEqualTo("张**");
            assertThat(p.tail()).hasSize(4);
        });
        payments.check(list.id(), city);
        payments.paid(list.id(), city);

        assertThat(status(id)).isEqualTo("fulfilled");
        assertThatThrownBy(() -> payments.paid(list.id(), city)).hasMessageContaining("不能再发一次");
        assertThatThrownBy(() -> payments.takeOut(list.id(), id, false, county)).hasMessageContaining("已经确认发放");
        await("the applicant is told", () -> heard(person).contains("已经发放"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM announcement WHERE name = ? AND told_at IS NULL",
                        Long.class,
                        "aid-follow-up-" + id))
                .isEqualTo(1);
    }

    @Test
    void putsACaseOnOneListWhoeverMakesListsAtTheSameMoment() throws Exception {
        long id = approved();
        payments.account(id, "张困难", sound(CARD), county);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> made = List.of(county, city).stream()
                .map(actor -> two.submit(() -> {
                    start.await();
                    return makes(actor);
                }))
                .toList();

        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> one : made) {
            results.add(one.get());
        }
        two.shutdown();
        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM aid_payment WHERE case_id = ?", Long.class, id))
                .isEqualTo(1);
        assertThat(status(id)).isEqualTo("paying");
    }

    /** Whether the list was made; what is not is rolled back. */
    private boolean makes(Actor actor) {
        try {
            payments.make(actor);
            return true;
        } catch (AidRefusedException | CaseChangedException | ConcurrencyFailureException e) {
            return false;
        }
    }

    @Test
    void opensAccountsOnlyForTheFileAndKeepsThemSealed() {
        long id = approved();
        payments.account(id, "张困难", sound(CARD), county);
        PaymentList list = payments.make(county);

        assertThat(jdbc.queryForList("SELECT * FROM aid_account WHERE case_id = ?", id)
                        .toString())
                .doesNotContain("张困难", sound(CARD).substring(0, 12));
        payments.check(list.id(), city);
        assertThat(payments.transfers(list.id(), county)).singleElement().satisfies(t -> {
            assertThat(t.holder()).isEqualTo("张困难");
            assertThat(t.number()).isEqualTo(sound(CARD));
        });
        assertThatThrownBy(() -> payments.transfers(list.id(), stranger)).hasMessageContaining("不归您的工会");
    }

    @Test
    void takesACaseOffItsListWhenTheAccountIsWrong() {
        long id = approved();
        payments.account(id, "张困难", sound(CARD), county);
        PaymentList list = payments.make(county);

        payments.takeOut(list.id(), id, false, county);

        assertThat(status(id)).isEqualTo("approved");
        assertThat(payments.tail(id)).isEmpty();
        payments.account(id, "张困难", sound("622848001234567890"), county);
        assertThat(payments.make(county).payments()).isEqualTo(1);
        assertThat(payments.find(list.id(), county).payments()).isZero();
    }

    @Test
    void givesNoFileOfAPaidListAndTakesNothingOutThatTheBankMayHavePaid() {
        long id = approved();
        payments.account(id, "张困难", sound(CARD), county);
        PaymentList list = payments.make(county);
        assertThat(list.exportedAt()).isNull();
        payments.check(list.id(), city);
        payments.transfers(list.id(), county);
        Instant first = payments.find(list.id(), county).exportedAt();
        time.pass(Duration.ofMinutes(5));
        payments.transfers(list.id(), county);

        assertThat(payments.find(list.id(), county).exportedAt())
                .isEqualTo(first)
                .isNotNull();
        assertThatThrownBy(() -> payments.takeOut(list.id(), id, false, county)).hasMessageContaining("向银行核实");
        payments.takeOut(list.id(), id, true, county);
        payments.account(id, "张困难", sound(CARD), county);
        PaymentList next = payments.make(county);
        payments.check(next.id(), city);
        payments.paid(next.id(), city);
        assertThatThrownBy(() -> payments.transfers(next.id(), county)).hasMessageContaining("不再导出");
    }

    @Test
    void letsNoMoneyOutBeforeASecondPersonHasChecked() {
        long id = approved();
        payments.account(id, "张困难", sound(CARD), city);
        PaymentList list = payments.make(county);

        assertThatThrownBy(() -> payments.transfers(list.id(), county)).hasMessageContaining("还没有复核");
        assertThatThrownBy(() -> payments.paid(list.id(), county)).hasMessageContaining("还没有复核");
        assertThatThrownBy(() -> payments.check(list.id(), county)).hasMessageContaining("您生成的");
        assertThatThrownBy(() -> payments.check(list.id(), city)).hasMessageContaining("您录入的账户");
        assertThatThrownBy(() -> payments.check(list.id(), stranger)).hasMessageContaining("不归您的工会");
        Actor second = new Actor(city.operatorId() + 90, "市总另一位");
        register(second, cityId, "郑复核");
        assertThat(payments.check(list.id(), second).checker()).isEqualTo(second.name());
        assertThatThrownBy(() -> payments.check(list.id(), second)).hasMessageContaining("已经复核过");
        assertThat(payments.transfers(list.id(), county)).hasSize(1);
    }

    @Test
    void refusesAccountsThatCannotBeRight() {
        long id = approved();

        assertThatThrownBy(() -> payments.account(id, "别人", sound(CARD), county))
                .hasMessageContaining("只发给本人");
        assertThatThrownBy(() -> payments.account(id, "张困难", broken(), county)).hasMessageContaining("银行卡号不对");
        assertThatThrownBy(() -> payments.account(id, "张困难", sound(CARD), stranger))
                .hasMessageContaining("不归您的工会");
        assertThatThrownBy(() -> payments.account(id, "张困难", sound(CARD), unit)).hasMessageContaining("县级或以上");
        assertThatThrownBy(() -> payments.account(apply(poor()), "张困难", sound(CARD), county))
                .hasMessageContaining("已审定");
    }

    private long approved() {
        standard(ParameterCode.DIBAO, "1000");
        long id = archived();
        grants.propose(
                id, List.of(new Grants.Proposed(AidItem.TEMPORARY, new BigDecimal("1200.50"), "帮扶办法〔2026〕3号")), county);
        rule(id, "propose", county);
        rule(id, "approve", city);
        return id;
    }

    /** The number with the last digit that makes it a card's. */
    private static String sound(String number) {
        String body = number.substring(0, number.length() - 1);
        for (int digit = 0; digit <= 9; digit++) {
            if (BankCard.parse(body + digit).isPresent()) {
                return body + digit;
            }
        }
        throw new AssertionError(number);
    }

    private static String broken() {
        String sound = sound(CARD);
        int last = sound.charAt(sound.length() - 1) - '0';
        return sound.substring(0, sound.length() - 1) + (last + 1) % 10;
    }
}
