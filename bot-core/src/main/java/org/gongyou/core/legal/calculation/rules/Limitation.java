package org.gongyou.core.legal.calculation.rules;

import java.time.LocalDate;
import java.util.List;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;

/** Until when arbitration may be asked for (劳动争议调解仲裁法 27): one year, not the sixty days of old. */
final class Limitation implements Calculator {

    private static final LocalDate SINCE = LocalDate.of(2008, 5, 1);
    private static final int OLD_DAYS = 60;

    @Override
    public String id() {
        return "law.calc.limitation";
    }

    @Override
    public String title() {
        return "劳动仲裁时效";
    }

    @Override
    public String about() {
        return "申请仲裁的时效一年，从知道或应当知道权利被侵害之日起算；向单位主张、向有关部门求助或单位同意履行的，从那天重新算一年；" + "劳动关系存续期间拖欠劳动报酬的不受一年限制，终止后一年内提出。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("claim", "要争的是什么", "wages", "拖欠劳动报酬", "other", "其他（补偿、社保损失、确认劳动关系等）")
                        .must(),
                Input.yesNo("employed", "还在这家单位吗", "劳动关系还在的选 yes").must().when("claim", "wages"),
                Input.date("end_date", "劳动关系终止日期", "离职那天").must().when("employed", "no"),
                Input.date("known_date", "知道权利被侵害的日期", "比如收到解除通知的那天").must().when("claim", "other"),
                Input.of("interruptions", Input.Type.DATES, "主张过权利的日期", "找单位要、投诉监察、单位书面答应给的日期，几个用逗号隔开"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        if (facts.is("claim", "wages") && facts.yes("employed")) {
            sheet.rule("在职期间拖欠劳动报酬", "劳动关系存续期间不受一年时效限制，离职后一年内提出", Law.ARBITRATION.article("27"));
            sheet.result("deadline", "none");
            sheet.warn("证据会随时间变少，不受限制也请尽早主张；向劳动监察投诉的期限是两年（劳动保障监察条例第20条）。");
            return sheet.finish("还在职，追讨拖欠的劳动报酬不受一年时效限制。");
        }
        LocalDate start = facts.is("claim", "wages") ? facts.date("end_date") : facts.date("known_date");
        LocalDate deadline = first(sheet, start);
        for (LocalDate day : facts.dates("interruptions")) {
            deadline = interrupted(sheet, start, day, deadline);
        }
        sheet.result("deadline", deadline.toString());
        long left = deadline.toEpochDay() - facts.today().toEpochDay();
        sheet.result("days_left", Long.toString(Math.max(left, 0)));
        sheet.warn("到期日遇节假日的可以顺延，这里按不顺延算，请提前去。不可抗力等正当理由可以中止，从原因消除之日起继续算。");
        if (left < 0) {
            sheet.warn("按今天算已经过了时效。仍可以申请，但对方提出时效抗辩就可能败诉；有主张过权利的证据请补上日期再算，并打 12348 问律师。");
        }
        return sheet.finish("申请仲裁最迟 " + deadline + (left < 0 ? "（已过）" : "（还有 " + left + " 天）") + "。");
    }

    private static LocalDate first(Worksheet sheet, LocalDate start) {
        if (start.plusDays(OLD_DAYS).isBefore(SINCE)) {
            LocalDate old = start.plusDays(OLD_DAYS);
            sheet.fact("旧法时效", start + " 起60日，在 2008-05-01 以前已经届满，不适用一年", old, Law.LABOUR.article("82"));
            sheet.warn("2008-05-01 以前的争议适用当时60日的规定，请打 12348 问律师。");
            return old;
        }
        LocalDate deadline = start.plusYears(1);
        sheet.fact(
                "时效届满日",
                start + " 起一年（首日不计，到对应日；没有对应日的到月末）",
                deadline,
                Law.ARBITRATION.article("27"),
                Law.CIVIL_CODE.article("201", "202"));
        return deadline;
    }

    private static LocalDate interrupted(Worksheet sheet, LocalDate start, LocalDate day, LocalDate deadline) {
        if (day.isBefore(start)) {
            throw new InvalidFactsException("interruptions", "主张权利的日期 " + day + " 早于起算日 " + start + "，请核对");
        }
        if (day.isAfter(deadline)) {
            sheet.warn(day + " 主张权利时，时效（" + deadline + "）已经届满，不能再中断；除非对方当时同意履行。");
            return deadline;
        }
        LocalDate anew = day.plusYears(1);
        sheet.fact("中断后重新计算", day + " 主张过权利，从那天起重新算一年", anew, Law.ARBITRATION.article("27"));
        return anew;
    }
}
