package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** What the family of somebody who died of a work injury is paid (工伤保险条例 39). */
final class WorkDeath implements Calculator {

    private static final LocalDate AMENDED = LocalDate.of(2011, 1, 1);

    @Override
    public String id() {
        return "law.calc.work_death";
    }

    @Override
    public String title() {
        return "工亡待遇";
    }

    @Override
    public String about() {
        return "丧葬补助金是6个月的统筹地区上年度职工月平均工资；一次性工亡补助金是上一年度全国城镇居民人均可支配收入的20倍；"
                + "供养亲属抚恤金按月：配偶40%、其他亲属每人30%，孤寡老人或孤儿每人再加10%，合计不超过本人生前工资。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.date("death_date", "去世日期", "决定用哪一年的标准").must(),
                Input.money("own_wage", "生前12个月平均月缴费工资", "没参保的按实际工资；没有要供养的亲属可以不填"),
                Input.yesNo("spouse", "是否有要供养的配偶", "由本人生前提供主要生活来源、没有劳动能力的"),
                Input.of("relatives", Input.Type.INTEGER, "其他要供养的亲属人数", "父母、未成年子女等，不含配偶")
                        .atMost(30),
                Input.of("alone", Input.Type.INTEGER, "其中孤寡老人或孤儿人数", "每人每月再加10%")
                        .atMost(30),
                Input.region(),
                Input.regional("local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, "统筹地区上年度职工月平均工资"),
                Input.regional("urban_income", ParameterCode.NATIONAL_URBAN_INCOME, "去世上一年度的全国数"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        agree(facts);
        LocalDate died = facts.date("death_date");
        Optional<Facts.Figure> average =
                sheet.regional("local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, died, "丧葬补助金是它的6倍，没有它算不出数。");
        boolean whole = funeral(sheet, average) & once(facts, sheet, died);
        if (whole) {
            sheet.result("total", sheet.total());
        }
        pension(facts, sheet, average);
        sheet.warn("没参加工伤保险的，由用人单位按同样标准付（条例第62条）。工亡认定要在30日内由单位申请，单位不办的，家属一年内申请（第17条）。");
        return sheet.finish(whole ? "一次性待遇合计 " + sheet.total().toPlainString() + " 元。" : "还缺标准，合计算不出来；已知的各项见下。");
    }

    private static boolean funeral(Worksheet sheet, Optional<Facts.Figure> average) {
        Basis basis = Law.INJURY.article("39");
        if (average.isEmpty()) {
            sheet.rule("丧葬补助金", "6 × 统筹地区上年度职工月平均工资，当地的数还不知道", basis);
            return false;
        }
        BigDecimal value = average.get().value();
        BigDecimal sum = sheet.addend(
                "丧葬补助金",
                "6 × " + value.toPlainString() + "（" + average.get().source() + "）",
                value.multiply(BigDecimal.valueOf(6)),
                basis);
        sheet.result("funeral", sum);
        return true;
    }

    private static boolean once(Facts facts, Worksheet sheet, LocalDate died) {
        if (died.isBefore(AMENDED)) {
            sheet.rule("一次性工亡补助金", "2011-01-01 以前为48到60个月的统筹地区上年度职工月平均工资，由当地政府定", Law.INJURY_OLD.article("37"));
            sheet.warn("2011-01-01 以前的一次性工亡补助金由当地规定，没有算在里面。");
            return false;
        }
        Basis basis = Law.INJURY.article("39");
        Optional<Facts.Figure> income =
                sheet.regional("urban_income", ParameterCode.NATIONAL_URBAN_INCOME, died, "一次性工亡补助金是它的20倍，没有它算不出数。");
        if (income.isEmpty()) {
            sheet.rule("一次性工亡补助金", "20 × 上一年度全国城镇居民人均可支配收入，国家统计局公布的数还没有录入", basis);
            return false;
        }
        BigDecimal value = income.get().value();
        BigDecimal sum = sheet.addend(
                "一次性工亡补助金",
                "20 × " + value.toPlainString() + "（" + income.get().source() + "）",
                value.multiply(BigDecimal.valueOf(20)),
                basis);
        sheet.result("lump_sum", sum);
        return true;
    }

    /** Those who stand alone are counted among the relatives. */
    private static void agree(Facts facts) {
        if (facts.numberOrZero("alone").compareTo(facts.numberOrZero("relatives")) > 0) {
            throw new InvalidFactsException("alone", "孤寡老人、孤儿的人数不能多于“其他要供养的亲属”，请核对");
        }
    }

    private static void pension(Facts facts, Worksheet sheet, Optional<Facts.Figure> average) {
        BigDecimal share = BigDecimal.valueOf(facts.yes("spouse") ? 40 : 0)
                .add(facts.numberOrZero("relatives").multiply(BigDecimal.valueOf(30)))
                .add(facts.numberOrZero("alone").multiply(BigDecimal.TEN));
        if (share.signum() == 0) {
            return;
        }
        Basis basis = Law.INJURY.article("39");
        if (!facts.has("own_wage")) {
            sheet.rule("供养亲属抚恤金（每月）", "本人生前工资 × " + share.toPlainString() + "%，合计不超过本人工资；生前工资还不知道", basis);
            return;
        }
        BigDecimal wage = WorkInjury.bounded(facts.number("own_wage"), average, sheet);
        BigDecimal monthly = wage.multiply(share).movePointLeft(2);
        boolean capped = monthly.compareTo(wage) > 0;
        BigDecimal sum = sheet.amount(
                "供养亲属抚恤金（每月）",
                wage.toPlainString() + " × " + share.toPlainString() + "%" + (capped ? "，不超过本人工资" : ""),
                capped ? wage : monthly,
                basis);
        sheet.result("pension_monthly", Money.round(sum));
    }
}
