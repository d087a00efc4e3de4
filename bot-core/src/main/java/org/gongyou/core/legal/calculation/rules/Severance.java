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

/** What is owed at the end of employment: nothing, N, N+1 or 2N (劳动合同法 40, 46, 47, 87, 97; 实施条例 20, 25, 27). */
final class Severance implements Calculator {

    static final LocalDate NEW_LAW = LocalDate.of(2008, 1, 1);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Ends for which the old rules gave nothing for the years before 2008. */
    private static final List<String> NEW_LAW_ONLY = List.of("expired", "closed", "task_done");

    /** Ends for which the old rules gave at most twelve months (481号第5、7条). */
    private static final List<String> OLD_TWELVE = List.of("agreed", "incompetent");

    /** The article of 481号 for each end that it knew. For what the worker was forced to it had none. */
    private static final Map<String, String> OLD_ARTICLES =
            Map.of("agreed", "5", "medical", "6", "incompetent", "7", "changed", "8", "layoff", "9");

    /** Ends that are the employer's own decision, of which the union is to be told first (劳动合同法 43). */
    private static final List<String> ONE_SIDED = List.of("medical", "incompetent", "changed", "layoff");

    private static final Map<String, String> NOTHING = Map.of(
            "agreed_by_worker", "由劳动者提出、协商一致解除的，法律没有规定经济补偿（第46条第2项只管单位提出的），但可以约定。",
            "resigned", "本人辞职（第37条）没有经济补偿。要是因为单位欠薪、不缴社保等才走，请选“被迫解除（第38条）”。",
            "fault", "单位依第39条（严重违纪等）合法解除的，没有经济补偿。不认可这个理由的，可按“违法解除”再算一次。",
            "renewal_refused", "单位维持或提高条件续订、劳动者不同意续订的，到期终止没有经济补偿（第46条第5项）。",
            "retired", "劳动者开始依法享受基本养老保险待遇的，合同终止，没有经济补偿（第44条第2项）。");

    @Override
    public String id() {
        return "law.calc.severance";
    }

    @Override
    public String title() {
        return "经济补偿与赔偿金（N、N+1、2N）";
    }

    @Override
    public String about() {
        return "按本单位工作年限每满一年一个月工资：满半年不满一年按一年，不满半年按半个月；月工资是离职前12个月平均应得工资，"
                + "高于当地上年度职工月平均工资3倍的按3倍、最多12年。第40条没提前30天通知的另加一个月，违法解除的是两倍。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice(
                                "end_type",
                                "怎么离开的",
                                "unlawful",
                                "单位违法解除或终止",
                                "agreed",
                                "单位提出、协商解除",
                                "medical",
                                "医疗期满不能工作（第40条第1项）",
                                "incompetent",
                                "不能胜任工作（第40条第2项）",
                                "changed",
                                "客观情况重大变化（第40条第3项）",
                                "layoff",
                                "经济性裁员（第41条）",
                                "forced",
                                "单位有过错、被迫解除（第38条）",
                                "expired",
                                "合同到期、单位不续",
                                "task_done",
                                "以完成任务为期限的合同完成",
                                "closed",
                                "单位破产、吊销、解散",
                                "renewal_refused",
                                "合同到期、条件不降但本人不续",
                                "agreed_by_worker",
                                "本人提出、协商解除",
                                "resigned",
                                "本人辞职",
                                "fault",
                                "严重违纪等（第39条）",
                                "retired",
                                "开始领养老金")
                        .must(),
                Input.date("hire_date", "入职日期", "在本单位第一天上班的日子；非因本人原因被安排到新单位的，从原单位算起")
                        .must(),
                Input.date("end_date", "离职日期", "劳动合同解除或终止的那天").must(),
                Input.money("avg12", "离职前12个月平均应得工资", "税前应得，含奖金、津贴、补贴、加班费；不满12个月按实际月数平均")
                        .must(),
                Input.yesNo("notice_given", "是否提前30天书面通知", "第40条的三种情形才要填")
                        .must()
                        .when("end_type", "medical", "incompetent", "changed"),
                Input.money("last_month_wage", "上一个月工资", "解除前一个月的工资，算代通知金用")
                        .must()
                        .when("notice_given", "no"),
                Input.yesNo("second_term", "是否连续签过两次固定期限合同", "合同到期单位不续的才要填，到期的那份也算一次")
                        .when("end_type", "expired"),
                Input.region(),
                Input.regional("local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, "离职时当地公布的上年度数"),
                Input.regional("min_wage", ParameterCode.MIN_WAGE, "离职时当地的月标准"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        LocalDate hired = facts.date("hire_date");
        LocalDate left = facts.date("end_date");
        if (left.isBefore(hired)) {
            throw new InvalidFactsException("end_date", "“离职日期”早于“入职日期”，请核对这两个日期");
        }
        if (left.isBefore(NEW_LAW)) {
            throw new InvalidFactsException("end_date", "2008-01-01 以前结束的劳动关系适用旧规定，这里不算，请打 12348 咨询律师");
        }
        Worksheet sheet = new Worksheet(facts);
        String type = facts.text("end_type");
        String nothing = NOTHING.get(type);
        if (nothing != null) {
            return none(sheet, type, nothing);
        }
        return new Owed(facts, sheet, hired, left, type).work();
    }

    private static Calculation none(Worksheet sheet, String type, String why) {
        sheet.fact("是否有经济补偿", why, "没有", Law.CONTRACT.article(type.equals("retired") ? "44" : "46"));
        sheet.result("total", Money.ZERO);
        if (type.equals("fault")) {
            sheet.warn("单位以严重违纪为由解除，要拿得出规章制度和证据，并事先通知工会（第43条）；做不到的，可以主张违法解除。");
        }
        return sheet.finish("按您说的情形，法律没有规定经济补偿：0.00 元。");
    }

    /** One calculation for an end that costs the employer something. */
    private static final class Owed {

        private final Facts facts;
        private final Worksheet sheet;
        private final LocalDate hired;
        private final LocalDate left;
        private final String type;
        private final boolean unlawful;
        private final BigDecimal own;

        Owed(Facts facts, Worksheet sheet, LocalDate hired, LocalDate left, String type) {
            this.facts = facts;
            this.sheet = sheet;
            this.hired = hired;
            this.left = left;
            this.type = type;
            this.unlawful = type.equals("unlawful");
            this.own = facts.number("avg12");
        }

        Calculation work() {
            BigDecimal wage = floored();
            Optional<BigDecimal> cap = cap(wage);
            boolean split = hired.isBefore(NEW_LAW) && !unlawful;
            BigDecimal oldMonths = split ? before2008(wage) : BigDecimal.ZERO;
            BigDecimal newMonths = since2008(split ? NEW_LAW : hired, wage, cap);
            noticePay();
            reminders();
            sheet.result("total", sheet.total());
            sheet.result("months", oldMonths.add(newMonths));
            sheet.result("base", Money.round(cap.orElse(wage)));
            String name = unlawful ? "违法解除赔偿金（2N）" : "经济补偿";
            return sheet.finish(name + "合计 " + sheet.total().toPlainString() + " 元。");
        }

        private BigDecimal floored() {
            sheet.amount("月工资", "离职前12个月平均应得工资", own, Law.CONTRACT.article("47"), Law.CONTRACT_RULES.article("27"));
            Optional<Facts.Figure> least =
                    sheet.regional("min_wage", ParameterCode.MIN_WAGE, left, "平均工资低于当地最低工资的，要按最低工资算，这一步没有比较。");
            if (least.isEmpty() || own.compareTo(least.get().value()) >= 0) {
                return own;
            }
            BigDecimal floor = least.get().value();
            sheet.amount(
                    "月工资不低于最低工资",
                    own.toPlainString() + " 低于当地最低工资 " + floor.toPlainString() + "（"
                            + least.get().source() + "），按后者",
                    floor,
                    Law.CONTRACT_RULES.article("27"));
            return floor;
        }

        /** Three times the average wage, where the own wage is above it. */
        private Optional<BigDecimal> cap(BigDecimal wage) {
            Optional<Facts.Figure> average = sheet.regional(
                    "local_avg_wage", ParameterCode.AVG_WAGE_LAST_YEAR, left, "月工资高于它3倍的，要按3倍算且最多12年，这里没有封顶。");
            if (average.isEmpty()) {
                sheet.rule("3倍封顶", "月工资高于当地上年度职工月平均工资3倍的，按3倍，年限最多12年；当地的数还不知道，没有比较", Law.CONTRACT.article("47"));
                return Optional.empty();
            }
            BigDecimal limit = average.get().value().multiply(THREE);
            boolean above = wage.compareTo(limit) > 0;
            sheet.amount(
                    "3倍封顶线",
                    "3 × " + average.get().value().toPlainString() + "（"
                            + average.get().source() + "）；月工资 " + wage.toPlainString()
                            + (above ? " 高于它，按封顶线，年限最多12年" : " 没有高于它，不封顶，年限也不限"),
                    limit,
                    Law.CONTRACT.article("47"));
            return above ? Optional.of(limit) : Optional.empty();
        }

        private BigDecimal before2008(BigDecimal wage) {
            if (NEW_LAW_ONLY.contains(type)) {
                sheet.rule("2008年以前的工龄", "到期等终止情形，2008-01-01 以前通常没有补偿，年限从 2008-01-01 算起", Law.CONTRACT.article("97"));
                return BigDecimal.ZERO;
            }
            ServiceTime time = ServiceTime.between(hired, NEW_LAW.minusDays(1));
            BigDecimal months = time.oldCompensationMonths();
            boolean limited = OLD_TWELVE.contains(type) && months.compareTo(TWELVE) > 0;
            BigDecimal counted = limited ? TWELVE : months;
            sheet.count(
                    "2008年以前的月数",
                    hired + " 至 2007-12-31 共 " + time + "，每满一年一个月，不满一年按一年" + (limited ? "，最多12个月" : ""),
                    counted,
                    "个月",
                    oldBasis());
            sheet.addend(
                    "2008年以前的补偿",
                    counted.toPlainString() + " × " + wage.toPlainString(),
                    counted.multiply(wage),
                    Law.CONTRACT.article("97"));
            return counted;
        }

        private Basis[] oldBasis() {
            String article = OLD_ARTICLES.get(type);
            Basis transition = Law.CONTRACT.article("97");
            return article == null
                    ? new Basis[] {transition}
                    : new Basis[] {transition, Law.OLD_COMPENSATION.article(article)};
        }

        private BigDecimal since2008(LocalDate from, BigDecimal wage, Optional<BigDecimal> cap) {
            ServiceTime time = ServiceTime.between(from, left);
            BigDecimal all = time.compensationMonths();
            boolean limited = cap.isPresent() && all.compareTo(TWELVE) > 0;
            BigDecimal months = limited ? TWELVE : all;
            sheet.count(
                    "工作年限折成的月数",
                    from + " 至 " + left + " 共 " + time + (limited ? "，高工资封顶最多12年" : ""),
                    months,
                    "个月",
                    Law.CONTRACT.article("47"));
            BigDecimal base = cap.orElse(wage);
            BigDecimal once = months.multiply(base);
            if (unlawful) {
                sheet.addend(
                        "违法解除赔偿金",
                        "2 × " + months.toPlainString() + " × " + base.toPlainString() + "，年限自用工之日起算",
                        once.multiply(TWO),
                        Law.CONTRACT.article("48", "87"),
                        Law.CONTRACT_RULES.article("25"));
            } else {
                sheet.addend(
                        "经济补偿",
                        months.toPlainString() + " × " + base.toPlainString(),
                        once,
                        Law.CONTRACT.article("46", "47"));
            }
            return months;
        }

        private void noticePay() {
            if (facts.no("notice_given")) {
                sheet.addend(
                        "代通知金",
                        "没有提前30天书面通知，另付上一个月工资",
                        facts.number("last_month_wage"),
                        Law.CONTRACT.article("40"),
                        Law.CONTRACT_RULES.article("20"));
            }
        }

        private void reminders() {
            LocalDate until = left.plusYears(1);
            sheet.warn("申请劳动仲裁的时效是一年，最迟 " + until + "（劳动争议调解仲裁法第27条）；中断、中止的另算。"
                    + (facts.today().isAfter(until) ? "按今天算可能已经过了，请尽快打 12348 问律师。" : ""));
            if (unlawful) {
                sheet.warn("赔偿金与经济补偿不能都拿（实施条例第25条）；也可以不要赔偿金，要求继续履行合同（劳动合同法第48条）。");
            } else if (ONE_SIDED.contains(type)) {
                sheet.warn("有工会的单位单方解除没有事先通知工会、起诉前也没补正的，可以主张违法解除的两倍赔偿金（劳动合同法第43条、解释（一）第47条）。");
            }
            if (hired.isBefore(NEW_LAW) && !unlawful) {
                sheet.warn("2008年以前的工龄按当时的规定分段算，各地口径不一。" + (type.equals("forced") ? "被迫解除当时没有写明怎么算，这里每满一年按一个月。" : ""));
            }
            if (type.equals("expired")) {
                secondTerm();
            }
            if (type.equals("medical")) {
                sheet.warn("医疗期满解除的，当地可能还有医疗补助费，以当地规定为准。");
            }
            if (ServiceTime.endOfMonth(hired)) {
                sheet.warn("入职日在月末（29、30、31日），没有对应日的月份按月末算，年限临界时可能差一天。");
            }
        }

        /** After two terms running it is for the worker to say whether it goes on (劳动合同法 14). */
        private void secondTerm() {
            if (facts.no("second_term")) {
                return;
            }
            String lead = facts.yes("second_term") ? "" : "要是已经连续签过两次固定期限合同：";
            sheet.warn(lead + "连续签了两次固定期限合同、您又没有第39条和第40条第1、2项的情形，您提出或者同意续订的，单位应当续，还要订无固定期限合同"
                    + "（劳动合同法第14条第2款第3项）；单位硬是不续，可以主张违法终止，按两倍赔偿金要 "
                    + Money.round(sheet.total().multiply(TWO)).toPlainString()
                    + " 元（第48、87条，2008年以前的年限另算），或者要求继续履行。个别地方口径不同，先打 12348 问清。");
        }
    }
}
