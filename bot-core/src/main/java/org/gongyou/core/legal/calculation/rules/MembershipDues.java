package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;

/** A member's monthly dues (会费): half a per cent of the wage, counted by full tens. */
final class MembershipDues implements Calculator {

    private static final BigDecimal RATE = new BigDecimal("0.005");

    @Override
    public String id() {
        return "fin.dues";
    }

    @Override
    public String title() {
        return "工会会费";
    }

    @Override
    public String about() {
        return "会员每月按本人工资的0.5%交会费，工资尾数不足10元的部分不计。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.money("monthly_wage", "月工资", "本人每月工资收入").must());
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        BigDecimal wage = facts.number("monthly_wage");
        BigDecimal counted = wage.divide(BigDecimal.TEN, 0, RoundingMode.FLOOR).multiply(BigDecimal.TEN);
        sheet.amount("计费工资", wage.toPlainString() + " 元，不足10元的部分不计", counted, Law.DUES.whole());
        sheet.addend("每月会费", counted.toPlainString() + " × 0.5%", counted.multiply(RATE), Law.DUES.whole());
        sheet.result("total", sheet.total());
        sheet.warn("各地、各单位工会可能有减免，以所在工会的规定为准。");
        return sheet.finish("每月会费 " + sheet.total().toPlainString() + " 元。");
    }
}
