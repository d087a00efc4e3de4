package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;
import org.gongyou.core.parameter.ParameterCode;

/** Days of maternity leave (女职工劳动保护特别规定 7, 8), with the region's own days if they are known. */
final class Maternity implements Calculator {

    private static final LocalDate SINCE = LocalDate.of(2012, 4, 28);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    @Override
    public String id() {
        return "law.calc.maternity";
    }

    @Override
    public String title() {
        return "产假天数";
    }

    @Override
    public String about() {
        return "生育产假98天（产前可休15天），难产加15天，多胞胎每多生一个加15天，再加当地的奖励（延长）产假；" + "怀孕未满4个月流产15天，满4个月流产42天。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("event", "是哪种情况", "birth", "生育", "miscarriage", "流产")
                        .must(),
                Input.yesNo("difficult", "是否难产", "含剖宫产").must().when("event", "birth"),
                Input.of("babies", Input.Type.INTEGER, "生了几个", "单胎填 1，双胞胎填 2")
                        .must()
                        .atMost(9)
                        .when("event", "birth"),
                Input.of("pregnant_months", Input.Type.DECIMAL, "怀孕几个月", "流产时怀孕的月数，如 3.5")
                        .must()
                        .atMost(10)
                        .when("event", "miscarriage"),
                Input.date("start_date", "休假开始日期", "想知道休到哪天的填"),
                Input.region(),
                Input.regional("extra_days", ParameterCode.MATERNITY_EXTRA_DAYS, "当地奖励（延长）的产假天数")
                        .when("event", "birth"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        LocalDate on = facts.findDate("start_date").orElse(facts.today());
        BigDecimal days = facts.is("event", "birth") ? birth(facts, sheet, on) : miscarriage(facts, sheet, on);
        sheet.result("days", days);
        facts.findDate("start_date").ifPresent(start -> {
            LocalDate last = start.plusDays(days.longValueExact() - 1);
            sheet.fact("休到哪天", start + " 起连续 " + days.toPlainString() + " 天（含休息日和节假日）", last, Law.WOMEN.article("7"));
            sheet.result("last_day", last.toString());
        });
        sheet.warn("产假期间：参加生育保险的，按用人单位上年度职工月平均工资由基金发生育津贴；没参加的，由单位按产假前工资发（第8条）。不得因此降薪、辞退（第5条）。");
        return sheet.finish(
                "产假共 " + days.toPlainString() + " 天" + (sheet.lacks("extra_days") ? "，另加当地的奖励（延长）产假" : "") + "。");
    }

    private static BigDecimal birth(Facts facts, Worksheet sheet, LocalDate on) {
        boolean old = on.isBefore(SINCE);
        BigDecimal days = BigDecimal.valueOf(old ? 90 : 98);
        if (old) {
            sheet.count("基本产假", "2012-04-28 以前为90天", days, "天", Law.WOMEN_OLD.article("8"));
        } else {
            sheet.count("基本产假", "98天，其中产前可休15天（劳动法第62条的“不少于90天”已细化）", days, "天", Law.WOMEN.article("7"));
        }
        if (facts.yes("difficult")) {
            sheet.count("难产增加", "难产（含剖宫产）", BigDecimal.valueOf(15), "天", Law.WOMEN.article("7"));
            days = days.add(BigDecimal.valueOf(15));
        }
        BigDecimal more = facts.number("babies").subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
        if (more.signum() > 0) {
            BigDecimal extra = more.multiply(BigDecimal.valueOf(15));
            sheet.count("多胞胎增加", "多生 " + more.toPlainString() + " 个 × 15", extra, "天", Law.WOMEN.article("7"));
            days = days.add(extra);
        }
        return days.add(regional(sheet, on));
    }

    private static BigDecimal regional(Worksheet sheet, LocalDate on) {
        Optional<Facts.Figure> extra =
                sheet.regional("extra_days", ParameterCode.MATERNITY_EXTRA_DAYS, on, "各省都另有奖励或延长的产假，上面的天数还没有加。");
        if (extra.isEmpty()) {
            sheet.rule("地方奖励产假", "符合政策生育的，各省另有奖励（延长）产假，当地的天数还不知道", Law.POPULATION.article("25"));
            return BigDecimal.ZERO;
        }
        sheet.count("地方奖励产假", extra.get().source(), extra.get().value(), "天", Law.POPULATION.article("25"));
        return extra.get().value();
    }

    private static BigDecimal miscarriage(Facts facts, Worksheet sheet, LocalDate on) {
        boolean early = facts.number("pregnant_months").compareTo(FOUR) < 0;
        BigDecimal days = BigDecimal.valueOf(early ? 15 : 42);
        sheet.count("流产假", "怀孕" + (early ? "未满4个月" : "满4个月"), days, "天", Law.WOMEN.article("7"));
        if (on.isBefore(SINCE)) {
            sheet.warn("2012-04-28 以前流产假按当时的规定和医务部门意见，可能不同。");
        }
        return days;
    }
}
