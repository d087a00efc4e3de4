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
import org.gongyou.core.legal.calculation.Money;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** Whether a household may count as one in hardship (困难职工自测); keeps nothing. */
final class HardshipCheck implements Calculator {

    private static final BigDecimal LOSS = new BigDecimal("0.8");

    @Override
    public String id() {
        return "aid.selfcheck";
    }

    @Override
    public String title() {
        return "困难帮扶自测";
    }

    @Override
    public String about() {
        return "（家庭年可支配收入 − 刚性支出）÷ 12 ÷ 人口，低于当地低保标准的是深度困难，低于两倍的是相对困难；" + "意外、重病等损失超过家庭年收入80%的是意外致困。只供自测，以建档审核为准。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("household_size", Input.Type.INTEGER, "共同生活的家庭人口", "几口人")
                        .must()
                        .atMost(30),
                Input.money("annual_income", "家庭年可支配收入", "全家一年").must(),
                Input.money("rigid_costs", "年刚性支出", "看病自付、上学、康复、合理租房等一年的支出，没有填 0")
                        .must(),
                Input.money("accident_loss", "意外、重病造成的损失", "一年内，没有就不填"),
                Input.region(),
                Input.regional("dibao", ParameterCode.DIBAO, "每人每月的标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        BigDecimal people = facts.number("household_size");
        if (people.signum() == 0) {
            throw new InvalidFactsException("household_size", "“共同生活的家庭人口”至少 1 人，请核对");
        }
        Worksheet sheet = new Worksheet(facts);
        BigDecimal income = facts.number("annual_income");
        BigDecimal costs = facts.number("rigid_costs");
        BigDecimal each = sheet.amount(
                "人均月收入",
                "(" + income.toPlainString() + " − " + costs.toPlainString() + ") ÷ 12 ÷ " + people.toPlainString(),
                Money.divide(income.subtract(costs), people.multiply(BigDecimal.valueOf(12))),
                Law.AID.whole());
        String tier = tier(facts, sheet, each);
        sheet.result("tier", tier);
        sheet.result("per_person_monthly", each);
        sheet.warn("只供自测，不保存您填的内容；是不是困难职工以建档审核为准。要申请请说“申请困难帮扶”。");
        return sheet.finish(worded(tier));
    }

    private static String tier(Facts facts, Worksheet sheet, BigDecimal each) {
        Optional<Facts.Figure> line =
                sheet.regional("dibao", ParameterCode.DIBAO, facts.today(), "不知道低保标准，分不出深度困难和相对困难。");
        if (line.isEmpty()) {
            sheet.rule("与低保标准比", "低于低保标准的是深度困难，低于两倍的是相对困难；当地标准还不知道", Law.AID.whole());
            return accident(facts, sheet) ? "accident_or_lower" : "unknown";
        }
        BigDecimal deep = line.get().value();
        BigDecimal relative = deep.multiply(BigDecimal.valueOf(2));
        String tier = each.compareTo(deep) < 0 ? "deep" : each.compareTo(relative) < 0 ? "relative" : "none";
        sheet.fact(
                "与低保标准比",
                "低保标准 " + deep.toPlainString() + "（" + line.get().source() + "），两倍 " + relative.toPlainString(),
                worded(tier),
                Law.AID.whole());
        return tier.equals("none") && accident(facts, sheet) ? "accident" : tier;
    }

    private static boolean accident(Facts facts, Worksheet sheet) {
        if (!facts.has("accident_loss")) {
            return false;
        }
        BigDecimal loss = facts.number("accident_loss");
        BigDecimal limit = facts.number("annual_income").multiply(LOSS);
        boolean above = loss.compareTo(limit) > 0;
        sheet.fact(
                "损失与年收入80%比",
                loss.toPlainString() + " 与 " + Money.round(limit).toPlainString(),
                above ? "超过" : "没有超过",
                Law.AID.whole());
        return above;
    }

    private static String worded(String tier) {
        return switch (tier) {
            case "deep" -> "自测结果：深度困难职工家庭。";
            case "relative" -> "自测结果：相对困难职工家庭。";
            case "accident" -> "自测结果：意外致困职工家庭。";
            case "accident_or_lower" -> "自测结果：至少符合意外致困；知道当地低保标准后可能属于更困难的档。";
            case "unknown" -> "还缺当地低保标准，分不出档；人均月收入见下。";
            default -> "自测结果：暂不符合三类困难的收入线；有临时困难的也可以申请，由工会核实。";
        };
    }
}
