package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;

/** The month of retirement, which since 2025 comes later and later (延迟法定退休年龄的决定). */
final class Retirement implements Calculator {

    private static final YearMonth REFORM = YearMonth.of(2025, 1);
    private static final int MOST_SHIFT = 36;

    /** One row of the decision: the old age, the step by which months are added, and the most. */
    private record Table(String who, int age, int step, int most) {

        /** The first month of birth that is concerned: those who reach the old age in the month of the reform. */
        YearMonth first() {
            return REFORM.minusYears(age);
        }

        /** By how many months somebody retires later. */
        int delay(YearMonth birth) {
            long index = first().until(birth, ChronoUnit.MONTHS);
            return index < 0 ? 0 : (int) Math.min(index / step + 1, most);
        }
    }

    private static final Map<String, Table> TABLES = Map.of(
            "male",
            new Table("男职工", 60, 4, 36),
            "female55",
            new Table("原55岁退休的女职工", 55, 4, 36),
            "female50",
            new Table("原50岁退休的女职工", 50, 2, 60));

    @Override
    public String id() {
        return "law.calc.retirement";
    }

    @Override
    public String title() {
        return "法定退休年龄";
    }

    @Override
    public String about() {
        return "2025年起：男职工每4个月延1个月到63岁，原55岁的女职工每4个月延1个月到58岁，原50岁的女职工每2个月延1个月到55岁；" + "最低缴费年限2030年起每年加6个月，到20年为止。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice(
                                "worker",
                                "职工类型",
                                "male",
                                "男职工",
                                "female55",
                                "女职工（管理、技术岗，原55岁）",
                                "female50",
                                "女职工（工人岗，原50岁）")
                        .must(),
                Input.of("birth_month", Input.Type.MONTH, "出生年月", "以档案认定的为准，如 1971-04")
                        .must());
    }

    @Override
    public Calculation calculate(Facts facts) {
        Table table = Optional.ofNullable(TABLES.get(facts.text("worker"))).orElseThrow();
        YearMonth birth = facts.month("birth_month");
        if (birth.isAfter(YearMonth.from(facts.today()))) {
            throw new InvalidFactsException("birth_month", "“出生年月”" + birth + " 还没到，请核对；要写四位的年份，如 1984-11");
        }
        Worksheet sheet = new Worksheet(facts);
        YearMonth original = birth.plusYears(table.age());
        sheet.fact("原法定退休年月", table.who() + " " + table.age() + " 岁", original, Law.RETIREMENT_OLD.whole());
        int delay = table.delay(birth);
        YearMonth due = original.plusMonths(delay);
        sheet.count(
                "延迟月数",
                delay == 0
                        ? "2025-01 以前已到原退休年龄，不延迟"
                        : table.first() + " 出生的延1个月，以后每晚 " + table.step() + " 个月再延1个月，最多 " + table.most() + " 个月",
                BigDecimal.valueOf(delay),
                "个月",
                Law.RETIREMENT.article("1"));
        sheet.fact("法定退休年月", original + " 加 " + delay + " 个月", due, Law.RETIREMENT.article("1"));
        sheet.result("retirement_month", due.toString());
        sheet.result("age", age(table.age() * 12 + delay));
        sheet.result("delay_months", BigDecimal.valueOf(delay));
        if (delay > 0) {
            flexible(sheet, original, due);
        }
        contribution(sheet, due);
        sheet.warn("特殊工种、病退、干部和女性岗位性质的认定另有规定，以当地人社部门的认定为准。");
        return sheet.finish("法定退休年月 " + due + "（" + age(table.age() * 12 + delay) + "）。");
    }

    private static void flexible(Worksheet sheet, YearMonth original, YearMonth due) {
        YearMonth shifted = due.minusMonths(MOST_SHIFT);
        YearMonth earliest = shifted.isBefore(original) ? original : shifted;
        sheet.fact(
                "自愿提前最早",
                "最多提前3年，不早于原退休年龄，且达到最低缴费年限",
                earliest,
                Law.RETIREMENT.article("3"),
                Law.RETIREMENT_FLEXIBLE.whole());
        sheet.fact(
                "协商延后最晚",
                "与单位协商一致，最多延后3年",
                due.plusMonths(MOST_SHIFT),
                Law.RETIREMENT.article("3"),
                Law.RETIREMENT_FLEXIBLE.whole());
        sheet.result("earliest", earliest.toString());
        sheet.result("latest", due.plusMonths(MOST_SHIFT).toString());
    }

    /** Fifteen years until 2029, then half a year more each year, twenty from 2039. */
    private static void contribution(Worksheet sheet, YearMonth due) {
        int halves = Math.max(0, Math.min(due.getYear() - 2029, 10));
        String years = age(15 * 12 + halves * 6).replace("岁", "年");
        sheet.fact(
                "养老保险最低缴费年限",
                due.getYear() + " 年退休",
                years,
                Law.RETIREMENT.article("2"),
                Law.SOCIAL_INSURANCE.article("16"));
        sheet.result("least_contribution", years);
    }

    private static String age(int months) {
        return months / 12 + "岁" + (months % 12 == 0 ? "" : months % 12 + "个月");
    }
}
