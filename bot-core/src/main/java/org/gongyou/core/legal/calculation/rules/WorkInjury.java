package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Basis;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Money;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** What a work injury with a disability grade is paid: once, by the month, and for care (工伤保险条例 34–37, 64). */
final class WorkInjury implements Calculator {

    private static final LocalDate AMENDED = LocalDate.of(2011, 1, 1);
    private static final List<Integer> MONTHS = List.of(27, 25, 23, 21, 18, 16, 13, 11, 9, 7);
    private static final List<Integer> OLD_MONTHS = List.of(24, 22, 20, 18, 16, 14, 12, 10, 8, 6);
    private static final List<Integer> ALLOWANCE = List.of(90, 85, 80, 75, 70, 60);
    private static final Map<String, Integer> CARE = Map.of("full", 50, "most", 40, "part", 30);

    @Override
    public String id() {
        return "law.calc.injury";
    }

    @Override
    public String title() {
        return "工伤伤残待遇";
    }

    @Override
    public String about() {
        return "一次性伤残补助金 = 本人工资 × 27/25/23/21/18/16/13/11/9/7 个月（一到十级）；1–4级按月领90%到75%伤残津贴，"
                + "5–6级难以安排工作的70%、60%；本人工资按统筹地区职工平均工资的60%保底、300%封顶。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("grade", Input.Type.INTEGER, "伤残等级", "1 到 10 级，以劳动能力鉴定结论为准")
                        .must()
                        .atMost(10),
                Input.money("own_wage", "受伤前12个月平均月缴费工资", "不满12个月按实际月数；没参保的按实际工资")
                        .must(),
                Input.date("injury_date", "受伤日期", "不填按现在的规定"),
                Input.choice(
                        "care", "生活自理障碍等级", "none", "没有或没评", "full", "完全不能自理", "most", "大部分不能自理", "part", "部分不能自理"),
                Input.money("med_subsidy", "一次性工伤医疗补助金", "5–10级解除合同时，当地标准算出的数，知道就填"),
                Input.money("emp_subsidy", "一次性伤残就业补助金", "5–10级解除合同时，当地标准算出的数，知道就填"),
                Input.region(),
                Input.regional("local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, "统筹地区上年度职工月平均工资"),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "当地现在的月标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        int grade = facts.number("grade").intValueExact();
        if (grade < 1) {
            throw new InvalidFactsException("grade", "“伤残等级”是 1 到 10 级，请按鉴定结论填；还没鉴定的先申请劳动能力鉴定");
        }
        Worksheet sheet = new Worksheet(facts);
        LocalDate on = facts.findDate("injury_date").orElse(facts.today());
        Optional<Facts.Figure> average =
                sheet.regional("local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, on, "本人工资要用它的60%保底、300%封顶，这里没有比较。");
        BigDecimal wage = bounded(facts.number("own_wage"), average, sheet);
        lumpSum(sheet, grade, wage, on);
        subsidies(facts, sheet, grade);
        sheet.result("total", sheet.total());
        allowance(sheet, grade, wage, on);
        care(facts, sheet, average);
        sheet.warn("没参加工伤保险的，由用人单位按同样标准付（条例第62条）；不付的可以申请基金先行支付（社会保险法第41条）。");
        sheet.warn("停工留薪期一般不超过12个月，原工资福利不变，由单位按月发（条例第33条），不在上面的数里。");
        return sheet.finish("一次性待遇合计 " + sheet.total().toPlainString() + " 元。");
    }

    static BigDecimal bounded(BigDecimal own, Optional<Facts.Figure> average, Worksheet sheet) {
        Basis basis = Law.INJURY.article("64");
        if (average.isEmpty()) {
            return sheet.amount("本人工资", "受伤前12个月平均月缴费工资（没有作60%、300%的比较）", own, basis);
        }
        BigDecimal low = average.get().value().multiply(new BigDecimal("0.6"));
        BigDecimal high = average.get().value().multiply(BigDecimal.valueOf(3));
        String line =
                own.compareTo(low) < 0 ? "，低于60%，按60%" : own.compareTo(high) > 0 ? "，高于300%，按300%" : "，在60%到300%之间";
        return sheet.amount(
                "本人工资",
                own.toPlainString() + " 与职工平均工资 " + average.get().value().toPlainString() + "（"
                        + average.get().source() + "）比" + line,
                own.max(low).min(high),
                basis);
    }

    private static void lumpSum(Worksheet sheet, int grade, BigDecimal wage, LocalDate on) {
        boolean old = on.isBefore(AMENDED);
        int months = (old ? OLD_MONTHS : MONTHS).get(grade - 1);
        String article = grade <= 4 ? "35" : grade <= 6 ? "36" : "37";
        sheet.addend(
                "一次性伤残补助金",
                grade + " 级 " + months + " 个月 × " + wage.toPlainString(),
                wage.multiply(BigDecimal.valueOf(months)),
                (old ? Law.INJURY_OLD : Law.INJURY).article(article));
        if (old) {
            sheet.warn("2011-01-01 以前受伤、到那天还没有完成工伤认定的，按修订后的标准，请改填那天以后的日期再算。");
        }
    }

    private static void subsidies(Facts facts, Worksheet sheet, int grade) {
        if (grade <= 4) {
            return;
        }
        Basis basis = Law.INJURY.article(grade <= 6 ? "36" : "37");
        facts.findNumber("med_subsidy").ifPresent(sum -> sheet.addend("一次性工伤医疗补助金", "您提供的数", sum, basis));
        facts.findNumber("emp_subsidy").ifPresent(sum -> sheet.addend("一次性伤残就业补助金", "您提供的数", sum, basis));
        if (!facts.has("med_subsidy") || !facts.has("emp_subsidy")) {
            sheet.rule("解除合同时的两项补助金", "解除或终止劳动合同时，另有一次性工伤医疗补助金（基金付）和伤残就业补助金（单位付），标准由各省定", basis);
            sheet.warn("两项一次性补助金的标准各省不同，没有加在上面；知道当地的数可以告诉我，我加上再算。");
        }
    }

    private static void allowance(Worksheet sheet, int grade, BigDecimal wage, LocalDate on) {
        if (grade > 6) {
            return;
        }
        int share = ALLOWANCE.get(grade - 1);
        Basis basis = Law.INJURY.article(grade <= 4 ? "35" : "36");
        BigDecimal monthly = wage.multiply(BigDecimal.valueOf(share)).movePointLeft(2);
        String condition = grade <= 4 ? "退出工作岗位、保留劳动关系" : "难以安排工作";
        sheet.amount("伤残津贴（每月）", condition + "的，" + wage.toPlainString() + " × " + share + "%", monthly, basis);
        Optional<Facts.Figure> least =
                sheet.regional("min_wage", ParameterCode.MIN_WAGE, on, "伤残津贴低于当地最低工资的要补足，这一步没有比较。");
        if (least.isPresent() && monthly.compareTo(least.get().value()) < 0) {
            monthly = least.get().value();
            sheet.amount("补足到最低工资", "低于当地最低工资（" + least.get().source() + "），补足差额", monthly, basis);
        }
        sheet.result("monthly_allowance", Money.round(monthly));
    }

    private static void care(Facts facts, Worksheet sheet, Optional<Facts.Figure> average) {
        Integer share = facts.has("care") ? CARE.get(facts.text("care")) : null;
        if (share == null) {
            return;
        }
        Basis basis = Law.INJURY.article("34");
        if (average.isEmpty()) {
            sheet.rule("生活护理费（每月）", "统筹地区上年度职工月平均工资 × " + share + "%，当地的数还不知道", basis);
            return;
        }
        BigDecimal value = average.get().value();
        sheet.result(
                "care_monthly",
                sheet.amount(
                        "生活护理费（每月）",
                        value.toPlainString() + " × " + share + "%",
                        value.multiply(BigDecimal.valueOf(share)).movePointLeft(2),
                        basis));
    }
}
