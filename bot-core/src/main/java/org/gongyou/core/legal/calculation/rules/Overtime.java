package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Overtime pay: 150, 200 and 300 per cent (劳动法 41, 44; 工资支付暂行规定 13). */
final class Overtime implements Calculator {

    /** Paid days of a month since 2008-01-03. The 20.67 (before: 20.83) working days of a month do not change it. */
    static final BigDecimal PAID_DAYS = new BigDecimal("21.75");

    private static final BigDecimal OLD_PAID_DAYS = new BigDecimal("20.92");
    private static final BigDecimal EIGHT = BigDecimal.valueOf(8);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(36);
    private static final BigDecimal WEEKDAY = new BigDecimal("1.5");
    private static final BigDecimal REST_DAY = BigDecimal.valueOf(2);
    private static final BigDecimal HOLIDAY = BigDecimal.valueOf(3);
    private static final List<String> KINDS = List.of("weekday", "restday", "holiday");

    @Override
    public String id() {
        return "law.calc.overtime";
    }

    @Override
    public String title() {
        return "加班费";
    }

    @Override
    public String about() {
        return "平时延长工作时间按150%，休息日加班又不能补休的按200%，法定节假日按300%。小时工资 = 月工资 ÷ 21.75 ÷ 8；计件的按单价同倍数。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice(
                                "hours_system",
                                "工时制度",
                                "standard",
                                "标准工时",
                                "comprehensive",
                                "综合计算工时（须经审批）",
                                "flexible",
                                "不定时工作制（须经审批）",
                                "piece",
                                "计件")
                        .must(),
                Input.money("monthly_base", "加班费的月工资基数", "正常工作时间的月工资（税前），没约定的一般按应得工资")
                        .must()
                        .when("hours_system", "standard", "comprehensive"),
                Input.money("piece_rate", "计件单价", "每件的单价").must().when("hours_system", "piece"),
                quantity("weekday_hours", "平时延时加班小时", "工作日延长的小时；综合工时填超过总标准工时的小时")
                        .when("hours_system", "standard", "comprehensive"),
                quantity("restday_hours", "休息日加班小时", "没有补休的小时").when("hours_system", "standard"),
                quantity("holiday_hours", "法定节假日加班小时", "法定节假日当天的小时，不含调休出来的休息日")
                        .when("hours_system", "standard", "comprehensive"),
                quantity("weekday_pieces", "平时加班件数", "定额以外做的件数").when("hours_system", "piece"),
                quantity("restday_pieces", "休息日加班件数", "没有补休的件数").when("hours_system", "piece"),
                quantity("holiday_pieces", "法定节假日加班件数", "法定节假日当天的件数").when("hours_system", "piece"),
                Input.money("paid", "已经发的加班费", "发过一部分的填"),
                Input.of("work_month", Input.Type.MONTH, "加班的月份", "不填按现在的规定"),
                Input.region(),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "加班当时当地的月标准"));
    }

    private static Input quantity(String name, String label, String hint) {
        return Input.of(name, Input.Type.DECIMAL, label, hint).atMost(100_000);
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        if (facts.is("hours_system", "flexible")) {
            return flexible(sheet);
        }
        String measure = facts.is("hours_system", "piece") ? "_pieces" : "_hours";
        if (KINDS.stream().noneMatch(kind -> facts.has(kind + measure))) {
            throw new InvalidFactsException("weekday" + measure, "三种加班量至少要填一种：平时、休息日、法定节假日");
        }
        BigDecimal unit = facts.is("hours_system", "piece") ? facts.number("piece_rate") : hourly(facts, sheet);
        boolean whole = facts.is("hours_system", "comprehensive");
        pay(facts, sheet, "weekday" + measure, whole ? "超过总标准工时" : "平时延时", WEEKDAY, unit);
        pay(facts, sheet, "restday" + measure, "休息日（没有补休）", REST_DAY, unit);
        pay(facts, sheet, "holiday" + measure, "法定节假日", HOLIDAY, unit);
        BigDecimal due = sheet.total();
        facts.findNumber("paid")
                .ifPresent(paid -> sheet.addend(
                        "减去已发的", "已发加班费 " + paid.toPlainString(), paid.min(due).negate(), article44()));
        reminders(facts, sheet);
        sheet.result("total", sheet.total());
        sheet.result("due", due);
        return sheet.finish(
                "加班费" + (facts.has("paid") ? "还应补 " : "合计 ") + sheet.total().toPlainString() + " 元。");
    }

    private static Calculation flexible(Worksheet sheet) {
        sheet.rule("不定时工作制", "经审批实行不定时工作制的，一般不执行加班费规定；节假日口径各地不同。没有经过劳动行政部门审批的，应按标准工时算", Law.WAGE_PAYMENT.article("13"));
        sheet.warn("请先问单位要不定时工作制的审批件；拿不出来的，选“标准工时”再算一次。");
        sheet.result("total", Money.ZERO);
        return sheet.finish("经审批的不定时工作制一般没有加班费。");
    }

    private static BigDecimal hourly(Facts facts, Worksheet sheet) {
        YearMonth month = facts.has("work_month") ? facts.month("work_month") : YearMonth.from(facts.today());
        BigDecimal base = base(facts, sheet, month.atDay(1));
        boolean old = month.isBefore(YearMonth.of(2008, 1));
        if (month.isBefore(YearMonth.of(2000, 4))) {
            throw new InvalidFactsException("work_month", "2000年4月以前的加班费这里不算，请填以后的月份或打 12348 咨询");
        }
        BigDecimal days = old ? OLD_PAID_DAYS : PAID_DAYS;
        BigDecimal hourly = Money.divide(Money.divide(base, days), EIGHT);
        sheet.amount(
                "小时工资",
                base.toPlainString() + " ÷ " + days.toPlainString() + " ÷ 8（计算时不先四舍五入）",
                hourly,
                paidDays(month));
        return hourly;
    }

    private static Basis paidDays(YearMonth month) {
        if (month.isBefore(YearMonth.of(2008, 1))) {
            return Law.PAID_DAYS_2000.whole();
        }
        return (month.getYear() < 2025 ? Law.PAID_DAYS_2008 : Law.PAID_DAYS).whole();
    }

    private static BigDecimal base(Facts facts, Worksheet sheet, LocalDate on) {
        BigDecimal own = facts.number("monthly_base");
        Optional<Facts.Figure> least = sheet.regional("min_wage", ParameterCode.MIN_WAGE, on, "基数不能低于当地最低工资，这一步没有比较。");
        if (least.isEmpty() || own.compareTo(least.get().value()) >= 0) {
            return own;
        }
        return sheet.amount(
                "基数不低于最低工资",
                own.toPlainString() + " 低于当地最低工资 " + least.get().value().toPlainString() + "（"
                        + least.get().source() + "），按后者",
                least.get().value(),
                Law.LABOUR.article("48"));
    }

    private static void pay(
            Facts facts, Worksheet sheet, String name, String label, BigDecimal times, BigDecimal unit) {
        BigDecimal hours = facts.numberOrZero(name);
        if (hours.signum() == 0) {
            return;
        }
        String measure = facts.is("hours_system", "piece") ? "件" : "小时";
        String formula = hours.toPlainString() + " " + measure + " × "
                + Money.round(unit).toPlainString() + " × "
                + times.multiply(BigDecimal.valueOf(100)).stripTrailingZeros().toPlainString() + "%";
        sheet.addend(label, formula, unit.multiply(hours).multiply(times), article44(), Law.WAGE_PAYMENT.article("13"));
    }

    private static Basis article44() {
        return Law.LABOUR.article("44");
    }

    private static void reminders(Facts facts, Worksheet sheet) {
        boolean hours = facts.is("hours_system", "standard");
        if (hours && facts.numberOrZero("weekday_hours").compareTo(MOST_HOURS) > 0) {
            sheet.warn("一个月延长工作时间不得超过36小时（劳动法第41条）；您填的是一个月的话，单位已经违法，可以向劳动监察投诉。");
        }
        sheet.warn("“加班必须走审批”不成立：考勤、工作群记录等能证明单位安排或默认的，也算加班；签了“放弃加班费”的约定无效。");
        sheet.warn("加班费基数的约定和口径各地不同；包薪制折算后不够的仍应补足。");
    }
}
