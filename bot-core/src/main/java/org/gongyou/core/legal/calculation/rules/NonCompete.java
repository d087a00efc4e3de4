package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Money;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** What is due for keeping to a non-compete clause on which no payment was agreed (解释一 36–39; 劳动合同法 24). */
final class NonCompete implements Calculator {

    private static final BigDecimal SHARE = new BigDecimal("0.3");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(24);
    private static final BigDecimal AFTER_RELEASE = BigDecimal.valueOf(3);

    @Override
    public String id() {
        return "law.calc.non_compete";
    }

    @Override
    public String title() {
        return "竞业限制补偿";
    }

    @Override
    public String about() {
        return "约定了竞业限制、没约定补偿，劳动者履行了的，按离职前12个月平均工资的30%按月付，不低于当地最低工资；期限最长两年；" + "单位提前解除的，可再要3个月。没接触商业秘密的人，条款不生效。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.yesNo("knows_secrets", "是否接触过商业秘密", "高管、高级技术人员和其他负有保密义务、接触过商业秘密的选 yes")
                        .must(),
                Input.money("avg12", "离职前12个月平均工资", "税前").must().when("knows_secrets", "yes"),
                Input.money("agreed_monthly", "约定的每月补偿", "协议里写了就填").when("knows_secrets", "yes"),
                Input.of("months", Input.Type.DECIMAL, "履行了几个月", "离职后实际遵守的月数")
                        .must()
                        .atMost(600)
                        .when("knows_secrets", "yes"),
                Input.yesNo("released", "单位是否提前解除了竞业限制", "").when("knows_secrets", "yes"),
                Input.region(),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "合同履行地的月标准").when("knows_secrets", "yes"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        if (facts.no("knows_secrets")) {
            sheet.rule(
                    "没接触商业秘密",
                    "未知悉、未接触商业秘密和与知识产权相关的保密事项的，竞业限制条款不生效，不用遵守",
                    Law.CONTRACT.article("24"),
                    Law.INTERPRETATION_2.article("13"));
            sheet.result("total", Money.ZERO);
            return sheet.finish("没有接触过商业秘密的，竞业限制条款不生效。");
        }
        BigDecimal monthly = monthly(facts, sheet);
        BigDecimal served = facts.number("months");
        BigDecimal months = served.min(LONGEST);
        sheet.addend(
                "履行期间的补偿",
                monthly.toPlainString() + " × " + Money.plain(months) + " 个月"
                        + (served.compareTo(LONGEST) > 0 ? "（最长两年）" : ""),
                monthly.multiply(months),
                Law.CONTRACT.article("23", "24"),
                Law.INTERPRETATION_1.article("36"));
        if (facts.yes("released")) {
            sheet.addend(
                    "单位提前解除的额外补偿",
                    monthly.toPlainString() + " × 3 个月",
                    monthly.multiply(AFTER_RELEASE),
                    Law.INTERPRETATION_1.article("39"));
        }
        sheet.result("total", sheet.total());
        sheet.result("monthly", monthly);
        sheet.warn("约定了补偿、单位原因三个月没付的，劳动者可以请求解除竞业限制约定（解释（一）第38条）。");
        return sheet.finish("竞业限制补偿合计 " + sheet.total().toPlainString() + " 元，每月 " + monthly.toPlainString() + " 元。");
    }

    private static BigDecimal monthly(Facts facts, Worksheet sheet) {
        Optional<BigDecimal> agreed = facts.findNumber("agreed_monthly");
        BigDecimal average = facts.number("avg12");
        if (agreed.isPresent()) {
            if (agreed.get().compareTo(average.multiply(SHARE)) < 0) {
                sheet.warn("约定的低于月平均工资的30%；人社部门的合规指引认为一般不低于30%，期限超过一年的不低于50%（指引，不具强制力）。");
            }
            return sheet.amount("每月补偿", "按约定", agreed.get(), Law.CONTRACT.article("23"));
        }
        BigDecimal share = average.multiply(SHARE);
        Optional<Facts.Figure> least =
                sheet.regional("min_wage", ParameterCode.MIN_WAGE, facts.today(), "补偿不得低于当地最低工资，这一步没有比较。");
        boolean low = least.filter(f -> share.compareTo(f.value()) < 0).isPresent();
        return sheet.amount(
                "每月补偿",
                average.toPlainString() + " × 30%" + (low ? "，低于当地最低工资，按最低工资" : ""),
                least.map(f -> f.value().max(share)).orElse(share),
                Law.INTERPRETATION_1.article("36"));
    }
}
