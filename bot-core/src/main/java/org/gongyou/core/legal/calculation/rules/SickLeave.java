package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** How long somebody who is ill may not be dismissed for it, and the least that is paid meanwhile (医疗期). */
final class SickLeave implements Calculator {

    private static final BigDecimal SHARE = new BigDecimal("0.8");

    @Override
    public String id() {
        return "law.calc.sick_leave";
    }

    @Override
    public String title() {
        return "医疗期与病假工资";
    }

    @Override
    public String about() {
        return "医疗期按累计工作年限和本单位工作年限，3到24个月，在一定的月数内累计计算；病假工资可以低于最低工资，但不低于它的80%。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("worked_years", Input.Type.DECIMAL, "累计工作年限", "在所有单位加起来的年数")
                        .must()
                        .atMost(60),
                Input.of("employer_years", Input.Type.DECIMAL, "本单位工作年限", "在现在这家单位的年数")
                        .must()
                        .atMost(60),
                Input.region(),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "当地现在的月标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        BigDecimal total = facts.number("worked_years");
        BigDecimal here = facts.number("employer_years");
        if (here.compareTo(total) > 0) {
            throw new InvalidFactsException("employer_years", "“本单位工作年限”大于“累计工作年限”，请核对");
        }
        Worksheet sheet = new Worksheet(facts);
        int months = months(total.compareTo(BigDecimal.TEN) >= 0, here);
        int window = months == 3 ? 6 : months == 6 ? 12 : months == 24 ? 30 : months + 6;
        sheet.count(
                "医疗期",
                "累计工作 " + Years.worded(total) + "、本单位 " + Years.worded(here) + "（满5年的按“五年以上”）",
                BigDecimal.valueOf(months),
                "个月",
                Law.MEDICAL_PERIOD.article("3"));
        sheet.count(
                "累计计算的期间", "从病休第一天起这么多个月内，病休时间累计", BigDecimal.valueOf(window), "个月", Law.MEDICAL_PERIOD.article("4"));
        sheet.result("months", BigDecimal.valueOf(months));
        sheet.result("window_months", BigDecimal.valueOf(window));
        leastPay(facts, sheet);
        sheet.warn("医疗期内单位不得依劳动合同法第40、41条解除合同（第42条）；医疗期满也不是自动解除，要先另行安排工作。");
        sheet.warn("特殊疾病（癌症、精神病、瘫痪等）经批准可以延长；各地病假工资比例不同，有地方规定或约定更高的按更高的。");
        return sheet.finish("医疗期 " + months + " 个月，在 " + window + " 个月内累计。");
    }

    private static int months(boolean tenYears, BigDecimal here) {
        int years = here.intValue();
        if (!tenYears) {
            return years < 5 ? 3 : 6;
        }
        if (years < 5) {
            return 6;
        }
        if (years < 10) {
            return 9;
        }
        if (years < 15) {
            return 12;
        }
        return years < 20 ? 18 : 24;
    }

    private static void leastPay(Facts facts, Worksheet sheet) {
        Optional<Facts.Figure> least =
                sheet.regional("min_wage", ParameterCode.MIN_WAGE, facts.today(), "病假工资不低于最低工资的80%，这里没有算出数。");
        if (least.isEmpty()) {
            sheet.rule("病假工资下限", "当地最低工资 × 80%", Law.LABOUR_OPINION.article("59"));
            return;
        }
        BigDecimal pay = sheet.amount(
                "病假工资下限",
                least.get().value().toPlainString() + "（" + least.get().source() + "） × 80%",
                least.get().value().multiply(SHARE),
                Law.LABOUR_OPINION.article("59"));
        sheet.result("least_sick_pay", pay);
    }
}
