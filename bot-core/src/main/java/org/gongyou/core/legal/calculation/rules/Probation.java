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

/** The longest probation, what too long a one costs, and the least wage in it (劳动合同法 19, 20, 70, 83). */
final class Probation implements Calculator {

    private static final BigDecimal SHARE = new BigDecimal("0.8");

    @Override
    public String id() {
        return "law.calc.probation";
    }

    @Override
    public String title() {
        return "试用期上限与违法试用赔偿";
    }

    @Override
    public String about() {
        return "合同满3个月不满1年试用期最多1个月，满1年不满3年最多2个月，3年以上和无固定期限最多6个月；不满3个月、以完成任务为期限、" + "非全日制的不得约定。超过的、已经履行的，按试用期满月工资赔。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice(
                                "contract_kind",
                                "合同类型",
                                "fixed",
                                "固定期限",
                                "open",
                                "无固定期限",
                                "task",
                                "以完成任务为期限",
                                "part_time",
                                "非全日制")
                        .must(),
                Input.of("contract_months", Input.Type.DECIMAL, "合同期限（月）", "如三年填 36")
                        .must()
                        .atMost(600)
                        .when("contract_kind", "fixed"),
                Input.of("agreed_months", Input.Type.DECIMAL, "约定的试用期（月）", "如 6")
                        .must()
                        .atMost(120),
                Input.of("served_months", Input.Type.DECIMAL, "已经试用了几个月", "不填按约定的期限已履行完算")
                        .atMost(120),
                Input.money("full_wage", "试用期满（转正）月工资", "要算赔偿的填"),
                Input.money("probation_wage", "试用期月工资", "要看试用期工资合不合法的填"),
                Input.region(),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "当地现在的月标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        BigDecimal limit = BigDecimal.valueOf(limit(facts));
        String kind = facts.text("contract_kind");
        sheet.count(
                "试用期上限",
                kind.equals("fixed")
                        ? "合同 " + facts.text("contract_months") + " 个月"
                        : inputs().get(0).display(kind),
                limit,
                "个月",
                kind.equals("part_time") ? Law.CONTRACT.article("70") : Law.CONTRACT.article("19"));
        BigDecimal agreed = facts.number("agreed_months");
        BigDecimal over = agreed.subtract(limit).max(BigDecimal.ZERO);
        sheet.count("超过的月数", "约定 " + agreed.toPlainString() + " 个月", over, "个月", Law.CONTRACT.article("19"));
        sheet.result("limit_months", limit);
        sheet.result("over_months", over);
        compensation(facts, sheet, limit, over);
        leastWage(facts, sheet);
        sheet.warn("同一单位与同一人只能约定一次试用期；只签试用期合同的，试用期不成立，那段期限就是合同期限（第19条）。");
        boolean lawful = over.signum() == 0;
        return sheet.finish("试用期最长 " + Money.plain(limit) + " 个月，约定的 " + Money.plain(agreed) + " 个月"
                + (lawful ? "没有超过。" : "超过了 " + Money.plain(over) + " 个月。"));
    }

    private static int limit(Facts facts) {
        if (facts.is("contract_kind", "open")) {
            return 6;
        }
        if (!facts.is("contract_kind", "fixed")) {
            return 0;
        }
        BigDecimal months = facts.number("contract_months");
        if (months.compareTo(BigDecimal.valueOf(3)) < 0) {
            return 0;
        }
        if (months.compareTo(BigDecimal.valueOf(12)) < 0) {
            return 1;
        }
        return months.compareTo(BigDecimal.valueOf(36)) < 0 ? 2 : 6;
    }

    private static void compensation(Facts facts, Worksheet sheet, BigDecimal limit, BigDecimal over) {
        if (over.signum() == 0) {
            return;
        }
        BigDecimal served = facts.findNumber("served_months").orElse(facts.number("agreed_months"));
        BigDecimal due = served.subtract(limit).max(BigDecimal.ZERO).min(over);
        if (!facts.has("served_months")) {
            sheet.warn("没说已经试用了多久，按约定的期限已经履行完算。");
        }
        if (!facts.has("full_wage")) {
            sheet.rule("赔偿金", "试用期满月工资 × 已履行的超过法定上限的 " + Money.plain(due) + " 个月", Law.CONTRACT.article("83"));
            return;
        }
        BigDecimal wage = facts.number("full_wage");
        sheet.addend(
                "违法试用赔偿金",
                wage.toPlainString() + " × 已履行的超过上限的 " + Money.plain(due) + " 个月",
                wage.multiply(due),
                Law.CONTRACT.article("83"));
        sheet.result("total", sheet.total());
    }

    private static void leastWage(Facts facts, Worksheet sheet) {
        if (!facts.has("full_wage") || !facts.has("probation_wage")) {
            return;
        }
        BigDecimal wage = facts.number("full_wage");
        BigDecimal least = wage.multiply(SHARE);
        Optional<Facts.Figure> floor =
                sheet.regional("min_wage", ParameterCode.MIN_WAGE, facts.today(), "试用期工资也不得低于当地最低工资，这一步没有比较。");
        BigDecimal bound = floor.map(f -> f.value().max(least)).orElse(least);
        BigDecimal lowest = sheet.amount(
                "试用期工资下限",
                wage.toPlainString() + " × 80%"
                        + floor.map(f -> "，且不低于最低工资 " + f.value().toPlainString())
                                .orElse(""),
                bound,
                Law.CONTRACT.article("20"),
                Law.CONTRACT_RULES.article("15"));
        BigDecimal shortfall = lowest.subtract(facts.number("probation_wage")).max(Money.ZERO);
        sheet.result("least_probation_wage", lowest);
        sheet.result("monthly_shortfall", Money.round(shortfall));
    }
}
