package org.gongyou.core.legal.calculation.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Basis;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Worksheet;

/** Until when the next step of a procedure has to be, or should have been, taken. */
final class Deadline implements Calculator {

    private static final Map<String, Rule> RULES = rules();

    /** One period of procedure; {@code longest} where it may be prolonged. */
    private record Rule(String label, String from, Period period, String what, Basis basis, List<Longer> longest) {}

    /** How far a period may be prolonged. */
    private record Longer(String label, Period period) {}

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put(
                "arbitration_acceptance",
                rule("仲裁委决定是否受理", "递交仲裁申请的日期", days(5), "仲裁委应作出受理与否的决定；逾期的可以向法院起诉", Law.ARBITRATION.article("29")));
        rules.put(
                "arbitration_award",
                new Rule(
                        "仲裁裁决",
                        "仲裁委受理的日期",
                        days(45),
                        "仲裁委应作出裁决；逾期的可以向法院起诉",
                        Law.ARBITRATION.article("43"),
                        List.of(new Longer("案情复杂经批准，可延长不超过15日", days(60)))));
        rules.put("sue", rule("不服裁决去起诉", "收到裁决书的日期", days(15), "劳动者向基层法院起诉的最后一天", Law.ARBITRATION.article("48", "50")));
        rules.put(
                "set_aside",
                rule("单位申请撤销终局裁决", "收到裁决书的日期", days(30), "单位向中级法院申请撤销的最后一天", Law.ARBITRATION.article("49")));
        rules.put(
                "mediation",
                rule("调解不成转仲裁", "调解组织收到申请的日期", days(15), "到这天没达成调解协议的，可以申请仲裁", Law.ARBITRATION.article("14")));
        rules.put(
                "injury_employer",
                rule("单位申请工伤认定", "受伤或诊断为职业病的日期", days(30), "单位申请工伤认定的最后一天，之后到申请前的待遇由单位负担", Law.INJURY.article("17")));
        rules.put(
                "injury_worker",
                rule(
                        "本人、家属或工会申请工伤认定",
                        "受伤或诊断为职业病的日期",
                        Period.ofYears(1),
                        "职工或近亲属、工会直接申请的最后一天",
                        Law.INJURY.article("17")));
        rules.put(
                "injury_decision", rule("工伤认定结论", "人社部门受理的日期", days(60), "应作出认定；事实清楚的15日内", Law.INJURY.article("20")));
        rules.put(
                "supervision",
                rule("向劳动监察投诉", "违法行为发生（终了）的日期", Period.ofYears(2), "超过两年的，劳动监察不再查处", Law.SUPERVISION.article("20")));
        rules.put(
                "legal_aid",
                rule("法律援助审查", "申请法律援助的日期", days(7), "应作出是否给予法律援助的决定，给予的3日内指派人员", Law.LEGAL_AID.article("43")));
        rules.put(
                "contract_signing",
                rule("签书面合同", "入职日期", Period.ofMonths(1), "到这天还没签的，从次日起付二倍工资", Law.CONTRACT.article("10", "82")));
        rules.put("file_transfer", rule("转档案和社保", "离职日期", days(15), "单位应办完档案和社会保险关系转移", Law.CONTRACT.article("50")));
        rules.put(
                "social_insurance",
                rule("参加社会保险", "入职日期", days(30), "单位应为职工办理社会保险登记", Law.SOCIAL_INSURANCE.article("58")));
        return rules;
    }

    private static Rule rule(String label, String from, Period period, String what, Basis basis) {
        return new Rule(label, from, period, what, basis, List.of());
    }

    private static Period days(int days) {
        return Period.ofDays(days);
    }

    @Override
    public String id() {
        return "law.calc.deadline";
    }

    @Override
    public String title() {
        return "办事期限";
    }

    @Override
    public String about() {
        return "仲裁、起诉、工伤认定、监察投诉、法律援助等各步的期限到哪一天。首日不计，从次日起数。";
    }

    @Override
    public List<Input> inputs() {
        List<String> options = new ArrayList<>();
        RULES.forEach((value, rule) -> {
            options.add(value);
            options.add(rule.label());
        });
        return List.of(
                Input.choice("step", "哪一步", options.toArray(String[]::new)).must(),
                Input.date("start_date", "起算日期", "递交申请、收到裁决书、受伤、入职或离职的那天").must());
    }

    @Override
    public Calculation calculate(Facts facts) {
        Rule rule = Optional.ofNullable(RULES.get(facts.text("step"))).orElseThrow();
        LocalDate start = facts.date("start_date");
        Worksheet sheet = new Worksheet(facts);
        LocalDate end = start.plus(rule.period());
        sheet.fact(
                rule.label(),
                rule.from() + " " + start + "，" + rule.what(),
                end,
                rule.basis(),
                Law.CIVIL_CODE.article("201", "202"));
        sheet.result("deadline", end.toString());
        for (Longer longer : rule.longest()) {
            LocalDate last = start.plus(longer.period());
            sheet.fact("最长", longer.label(), last, rule.basis());
            sheet.result("longest", last.toString());
        }
        sheet.warn("最后一天是法定休假日的，顺延到下一个工作日（民法典第203条）；这里按不顺延算，请提前办。");
        if (end.isBefore(facts.today())) {
            sheet.warn("按今天算这个期限已经过了，请尽快打 12348 或 12351 问清还能怎么办。");
        }
        return sheet.finish(rule.label() + "的期限到 " + end + "。");
    }
}
