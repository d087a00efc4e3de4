package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
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

/** The second wage for months without a written contract, at most eleven (劳动合同法 10, 14, 82; 实施条例 6, 7). */
final class DoubleWage implements Calculator {

    @Override
    public String id() {
        return "law.calc.double_wage";
    }

    @Override
    public String title() {
        return "未签书面合同的二倍工资差额";
    }

    @Override
    public String about() {
        return "用工满一个月还没签书面合同的，从满一个月的次日到补签前一天，每月再付一倍工资；最长到满一年的前一天，也就是十一个月。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.date("hire_date", "入职日期", "第一天上班的日子").must(),
                Input.yesNo("signed", "后来补签了吗", "补签了书面劳动合同选 yes").must(),
                Input.date("signed_date", "补签日期", "签订书面劳动合同的那天").must().when("signed", "yes"),
                Input.date("end_date", "离职日期", "已经离开的填；还在上班的不填"),
                Input.money("monthly_wage", "月工资", "这段时间每月的应得工资；每月不同的填平均数").must(),
                Input.of("extra_workdays", Input.Type.DECIMAL, "零头的实际工作日", "不满一个月的零头实际上了几天班；不填按周一到周五数")
                        .atMost(31));
    }

    @Override
    public Calculation calculate(Facts facts) {
        LocalDate hired = facts.date("hire_date");
        facts.findDate("signed_date").filter(d -> d.isBefore(hired)).ifPresent(d -> {
            throw new InvalidFactsException("signed_date", "“补签日期”早于“入职日期”，请核对；入职前就签了的没有二倍工资");
        });
        facts.findDate("end_date").filter(d -> d.isBefore(hired)).ifPresent(d -> {
            throw new InvalidFactsException("end_date", "“离职日期”早于“入职日期”，请核对这两个日期");
        });
        Worksheet sheet = new Worksheet(facts);
        LocalDate begin = hired.isBefore(Severance.NEW_LAW) ? Severance.NEW_LAW : hired;
        if (!begin.equals(hired)) {
            sheet.fact("起算日", "劳动合同法施行前就在岗的，从施行之日起算一个月", begin, Law.CONTRACT.article("97"));
        }
        LocalDate first = begin.plusMonths(1);
        LocalDate last = last(facts, begin);
        if (last.isBefore(first)) {
            sheet.fact(
                    "要付二倍工资的日子", "从满一个月的次日 " + first + " 起；在那以前已经签了合同或者离职", "没有", Law.CONTRACT_RULES.article("5", "6"));
            sheet.result("total", Money.ZERO);
            return sheet.finish("没有二倍工资差额：0.00 元。");
        }
        sheet.fact(
                "要付二倍工资的日子",
                "从满一个月的次日，到补签（或离职、满一年）为止，最长到满一年的前一日",
                first + " 至 " + last,
                Law.CONTRACT.article("82"),
                Law.CONTRACT_RULES.article("6", "7"));
        pay(facts, sheet, begin, last);
        boolean late = reminders(facts, sheet, begin, last);
        sheet.result("total", sheet.total());
        sheet.result("from", first.toString());
        sheet.result("to", last.toString());
        return sheet.finish("二倍工资差额（另一倍）合计 " + sheet.total().toPlainString() + " 元，" + first + " 至 " + last
                + (late ? "；但仲裁时效看来已经过了" : "") + "。");
    }

    private static LocalDate last(Facts facts, LocalDate begin) {
        LocalDate last = begin.plusYears(1).minusDays(1);
        Optional<LocalDate> signed = facts.findDate("signed_date").map(d -> d.minusDays(1));
        LocalDate left = facts.findDate("end_date").orElse(facts.today());
        LocalDate bySigning = signed.filter(d -> d.isBefore(last)).orElse(last);
        return left.isBefore(bySigning) ? left : bySigning;
    }

    /** Months are counted from the day of hire, so that those hired at the end of a month get no more than eleven. */
    private static void pay(Facts facts, Worksheet sheet, LocalDate begin, LocalDate last) {
        BigDecimal wage = facts.number("monthly_wage");
        int months = 0;
        while (!begin.plusMonths(months + 2L).isAfter(last.plusDays(1))) {
            months++;
        }
        sheet.addend(
                "满月的另一倍工资",
                months + " 个月 × " + wage.toPlainString(),
                wage.multiply(BigDecimal.valueOf(months)),
                Law.CONTRACT.article("82"));
        LocalDate from = begin.plusMonths(months + 1L);
        if (!from.isAfter(last)) {
            rest(facts, sheet, from, last);
        }
    }

    private static void rest(Facts facts, Worksheet sheet, LocalDate from, LocalDate last) {
        BigDecimal wage = facts.number("monthly_wage");
        BigDecimal days = facts.findNumber("extra_workdays").orElseGet(() -> BigDecimal.valueOf(weekdays(from, last)));
        BigDecimal part = Money.divide(wage.multiply(days), Overtime.PAID_DAYS);
        boolean whole = part.compareTo(wage) > 0;
        sheet.addend(
                "零头的另一倍工资",
                from + " 至 " + last + " 工作日 " + days.toPlainString() + " 天 × (" + wage.toPlainString() + " ÷ 21.75)"
                        + (whole ? "，不超过一个月工资" : ""),
                whole ? wage : part,
                Law.INTERPRETATION_2.article("6"),
                Law.PAID_DAYS.whole());
    }

    /** Mondays to Fridays; holidays among them are paid days. */
    private static long weekdays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
    }

    /** Whether the claim is too late by any way of counting: a year after the last of those days (调解仲裁法 27). */
    private static boolean reminders(Facts facts, Worksheet sheet, LocalDate begin, LocalDate last) {
        if (!facts.has("signed_date") && !facts.today().isBefore(begin.plusYears(1))) {
            sheet.warn("满一年仍没签的，视为已订立无固定期限劳动合同（劳动合同法第14条），之后不再有二倍工资。");
        }
        LocalDate until = last.plusYears(1);
        boolean late = facts.today().isAfter(until);
        sheet.warn(late ? tooLate(last, until) : inTime(facts, begin, until));
        sheet.warn("因劳动者本人故意不签等情形，单位可以不付二倍工资；未签的原因会影响结果。");
        if (ServiceTime.endOfMonth(begin)) {
            sheet.warn("入职日在月末（29、30、31日），“满一个月”按月末截断，可能差一天。");
        }
        return late;
    }

    private static String tooLate(LocalDate last, LocalDate until) {
        return "仲裁时效是一年（劳动争议调解仲裁法第27条）：就算整段从最后一天 " + last + " 起算，也只到 " + until
                + "，按今天算已经过了，单位拿时效抗辩就很难要到；中间书面要过、投诉过或者单位答应过的，从那时重新算一年。请尽快打 12348 问律师。";
    }

    private static String inTime(Facts facts, LocalDate begin, LocalDate until) {
        LocalDate yearAgo = facts.today().minusYears(1);
        String partly = begin.plusMonths(1).isBefore(yearAgo) ? "；逐月算的，" + yearAgo + " 以前的部分已经过了" : "";
        return "二倍工资的仲裁时效是一年（劳动争议调解仲裁法第27条），起算点各地不一：整段算的，最迟 " + until + partly + "。越早主张越好。";
    }
}
