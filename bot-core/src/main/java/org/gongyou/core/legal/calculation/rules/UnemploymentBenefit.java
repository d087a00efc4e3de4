package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** How many months of unemployment benefit at most (社会保险法 45, 46; 失业保险条例 14, 17). */
final class UnemploymentBenefit implements Calculator {

    @Override
    public String id() {
        return "law.calc.unemployment";
    }

    @Override
    public String title() {
        return "失业保险金月数";
    }

    @Override
    public String about() {
        return "失业前累计缴费满1年不足5年的最长12个月，满5年不足10年的18个月，10年以上的24个月；要非本人意愿中断就业，并已办失业登记、有求职要求。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("paid_years", Input.Type.DECIMAL, "失业保险累计缴费年限", "单位和本人缴费的年数，如 4.9")
                        .must()
                        .atMost(60),
                Input.yesNo("involuntary", "是否非本人意愿离职", "被辞退、到期不续、单位有过错被迫解除的选 yes；自己辞职选 no")
                        .must(),
                Input.region(),
                Input.regional("benefit_amount", ParameterCode.UNEMP_AMOUNT, "当地每月标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        BigDecimal years = facts.number("paid_years");
        boolean entitled = !facts.no("involuntary") && years.compareTo(BigDecimal.ONE) >= 0;
        sheet.fact(
                "能不能领",
                facts.no("involuntary") ? "本人意愿中断就业（自己辞职）的不能领" : "累计缴费 " + Years.worded(years) + "，要满1年",
                entitled ? "能" : "不能",
                Law.SOCIAL_INSURANCE.article("45"),
                Law.UNEMPLOYMENT.article("14"));
        int months = entitled ? months(years) : 0;
        sheet.result("months", BigDecimal.valueOf(months));
        if (!entitled) {
            return sheet.finish("按您说的情况不能领失业保险金：0 个月。");
        }
        sheet.count(
                "最长月数",
                "累计缴费 " + Years.worded(years),
                BigDecimal.valueOf(months),
                "个月",
                Law.SOCIAL_INSURANCE.article("46"),
                Law.UNEMPLOYMENT.article("17"));
        amount(facts, sheet, months);
        sheet.warn("月数是最长的；以前领过、重新就业又失业的，缴费时间重新计算，没领完的可以合并，最长不超过24个月。要先办失业登记。");
        return sheet.finish("最长可领 " + months + " 个月。");
    }

    private static int months(BigDecimal years) {
        if (years.compareTo(BigDecimal.TEN) >= 0) {
            return 24;
        }
        return years.compareTo(BigDecimal.valueOf(5)) >= 0 ? 18 : 12;
    }

    private static void amount(Facts facts, Worksheet sheet, int months) {
        Optional<Facts.Figure> monthly =
                sheet.regional("benefit_amount", ParameterCode.UNEMP_AMOUNT, facts.today(), "每月能领多少由当地定，这里只有月数。");
        if (monthly.isEmpty()) {
            sheet.rule("每月金额", "低于当地最低工资、高于城市居民最低生活保障标准，由各省定", Law.UNEMPLOYMENT.article("18"));
            return;
        }
        BigDecimal value = monthly.get().value();
        sheet.addend(
                "最多可领",
                value.toPlainString() + "（" + monthly.get().source() + "） × " + months,
                value.multiply(BigDecimal.valueOf(months)),
                Law.UNEMPLOYMENT.article("18"));
        sheet.result("total", sheet.total());
    }
}
