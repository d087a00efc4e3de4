package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Money;
import org.gongyou.core.legal.calculation.Worksheet;
import org.jspecify.annotations.Nullable;

/** Days of annual leave and what is owed for those not taken (年休假条例 3–5; 实施办法 5, 10–12). */
final class AnnualLeave implements Calculator {

    private static final LocalDate SINCE = LocalDate.of(2008, 1, 1);
    private static final BigDecimal YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    @Override
    public String id() {
        return "law.calc.annual_leave";
    }

    @Override
    public String title() {
        return "年休假天数与未休补偿";
    }

    @Override
    public String about() {
        return "累计工作满1年不满10年5天，满10年不满20年10天，满20年15天。当年入职、离职按日历天数折算，不足1天不算；" + "单位没安排的，另补日工资的200%（连已发的共300%）。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.of("worked_years", Input.Type.DECIMAL, "累计工作年限", "在所有单位加起来的年数，如 4.5")
                        .must()
                        .atMost(60),
                Input.date("join_date", "当年入职日期", "今年才到本单位的填"),
                Input.date("leave_date", "离职日期", "已经或准备离职的填"),
                Input.of("taken", Input.Type.DECIMAL, "当年已休天数", "不填按 0 天").atMost(366),
                Input.of("sick_months", Input.Type.DECIMAL, "当年累计病假月数", "没请过长病假的不填")
                        .atMost(12),
                Input.yesNo("waived", "是否本人书面提出不休", "因本人原因书面提出不休的选 yes"),
                Input.money("avg_wage", "剔除加班费的月平均工资", "前12个月的平均，减掉加班费；只想知道天数的不填"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        int full = entitlement(facts, sheet);
        BigDecimal days = days(facts, sheet, full);
        sheet.result("days", days);
        if (days.signum() > 0 && facts.has("avg_wage")) {
            pay(facts, sheet, days);
            sheet.result("total", sheet.total());
        } else if (facts.has("avg_wage")) {
            sheet.result("total", Money.ZERO);
        }
        sheet.result("full_year_days", BigDecimal.valueOf(full));
        sheet.warn("法定节假日、休息日不算年休假；探亲假、婚丧假、产假、工伤停工留薪期也不算。");
        sheet.warn("未休年休假补偿的仲裁时效，各地起算口径不同，请尽早主张。");
        String pay = facts.has("avg_wage") ? "，未休应补 " + sheet.total().toPlainString() + " 元（不含已发的正常工资）" : "";
        return sheet.finish("还应享受的年休假 " + Money.plain(days) + " 天" + pay + "。");
    }

    private static int entitlement(Facts facts, Worksheet sheet) {
        BigDecimal years = facts.number("worked_years");
        int full = years.compareTo(TWENTY) >= 0
                ? 15
                : years.compareTo(TEN) >= 0 ? 10 : years.compareTo(BigDecimal.ONE) >= 0 ? 5 : 0;
        sheet.count(
                "全年天数",
                "累计工作 " + Years.worded(years) + (full == 0 ? "，不满1年" : ""),
                BigDecimal.valueOf(full),
                "天",
                Law.ANNUAL_LEAVE.article("3"));
        int sickLimit = full == 15 ? 4 : full == 10 ? 3 : 2;
        if (full > 0 && facts.numberOrZero("sick_months").compareTo(BigDecimal.valueOf(sickLimit)) >= 0) {
            sheet.count(
                    "病假较长不享受",
                    "当年病假累计满 " + sickLimit + " 个月，不享受当年年休假",
                    BigDecimal.ZERO,
                    "天",
                    Law.ANNUAL_LEAVE.article("4"));
            return 0;
        }
        return full;
    }

    private static BigDecimal days(Facts facts, Worksheet sheet, int full) {
        LocalDate joined = facts.findDate("join_date").orElse(null);
        LocalDate left = facts.findDate("leave_date").orElse(null);
        BigDecimal taken = facts.numberOrZero("taken");
        if (left != null && left.isBefore(SINCE) || joined != null && joined.isBefore(SINCE)) {
            throw new InvalidFactsException("leave_date", "年休假条例 2008-01-01 才施行，请填那以后的日期");
        }
        BigDecimal share = BigDecimal.valueOf(full);
        if (left != null) {
            share = leaving(sheet, full, joined, left);
        } else if (joined != null) {
            long rest = daysBetween(joined, LocalDate.of(joined.getYear(), 12, 31));
            share = share(full, rest);
            sheet.count(
                    "当年折算天数",
                    joined + " 到年底 " + rest + " 天 ÷ 365 × " + full + "，不足1天的部分不算",
                    share.setScale(0, RoundingMode.FLOOR),
                    "天",
                    Law.ANNUAL_LEAVE_RULES.article("5"));
            share = share.setScale(0, RoundingMode.FLOOR);
        }
        BigDecimal open = share.subtract(taken).max(BigDecimal.ZERO);
        BigDecimal days = left == null ? open : open.setScale(0, RoundingMode.FLOOR);
        sheet.count(
                "应休未休天数",
                "减去已休 " + taken.toPlainString() + " 天",
                days,
                "天",
                Law.ANNUAL_LEAVE_RULES.article(left == null ? "10" : "12"));
        return days;
    }

    private static BigDecimal leaving(Worksheet sheet, int full, @Nullable LocalDate joined, LocalDate left) {
        LocalDate newYear = LocalDate.of(left.getYear(), 1, 1);
        LocalDate from = joined != null && joined.isAfter(newYear) ? joined : newYear;
        if (left.isBefore(from)) {
            throw new InvalidFactsException("leave_date", "“离职日期”早于“当年入职日期”，请核对这两个日期");
        }
        long passed = daysBetween(from, left);
        BigDecimal share = share(full, passed);
        sheet.count(
                "离职当年折算",
                from + " 至 " + left + " 共 " + passed + " 天 ÷ 365 × " + full + "，减已休后不足1天的部分不算，多休的不扣回",
                share.setScale(4, RoundingMode.DOWN),
                "天",
                Law.ANNUAL_LEAVE_RULES.article("12"));
        return share;
    }

    private static long daysBetween(LocalDate first, LocalDate last) {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    private static BigDecimal share(int full, long days) {
        return Money.divide(BigDecimal.valueOf(days * full), YEAR);
    }

    private static void pay(Facts facts, Worksheet sheet, BigDecimal days) {
        if (facts.yes("waived")) {
            sheet.addend("未休补偿", "本人书面提出不休的，只发正常工资，没有另外的200%", BigDecimal.ZERO, Law.ANNUAL_LEAVE_RULES.article("10"));
            return;
        }
        BigDecimal wage = facts.number("avg_wage");
        BigDecimal daily = Money.divide(wage, Overtime.PAID_DAYS);
        sheet.amount("日工资", wage.toPlainString() + " ÷ 21.75（计算时不先四舍五入）", daily, Law.ANNUAL_LEAVE_RULES.article("11"));
        sheet.addend(
                "未休补偿",
                Money.plain(days) + " 天 × " + Money.round(daily).toPlainString() + " × 200%（300%里已含正常工资100%）",
                daily.multiply(days).multiply(BigDecimal.valueOf(2)),
                Law.ANNUAL_LEAVE.article("5"),
                Law.ANNUAL_LEAVE_RULES.article("10"));
    }
}
