package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.util.List;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;

/** What an employer pays to the union (工会经费): two per cent of all wages (工会法 43, since 2022; before: 42). */
final class UnionFunds implements Calculator {

    private static final BigDecimal RATE = new BigDecimal("0.02");

    @Override
    public String id() {
        return "fin.fund";
    }

    @Override
    public String title() {
        return "工会经费";
    }

    @Override
    public String about() {
        return "建立工会组织的用人单位每月按全部职工工资总额的2%拨缴工会经费，在税前列支。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.money("payroll", "全部职工工资总额", "当月的总额：计时、计件、奖金、津贴补贴、加班和特殊情况下的工资")
                .must());
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        BigDecimal payroll = facts.number("payroll");
        sheet.addend("应拨缴的工会经费", payroll.toPlainString() + " × 2%", payroll.multiply(RATE), Law.UNION.article("43"));
        sheet.result("total", sheet.total());
        sheet.warn("无正当理由拖延或拒不拨缴的，工会可以向法院申请支付令（工会法第44条）。小微企业返还等优惠以当地政策为准。");
        return sheet.finish("应拨缴工会经费 " + sheet.total().toPlainString() + " 元。");
    }
}
