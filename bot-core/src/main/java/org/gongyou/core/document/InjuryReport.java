package org.gongyou.core.document;

import java.time.LocalDate;
import java.util.List;

/** What an application to have an injury recognised as one at work must say (工伤认定申请要点), and by when it must be handed in. */
final class InjuryReport {

    private static final int EMPLOYER_DAYS = 30;

    private InjuryReport() {}

    static Paper paper(Given given) {
        Sheet sheet = new Sheet("工伤认定申请要点");
        sheet.text("受伤职工：" + Drafting.person(given));
        sheet.text("用人单位：" + Drafting.employer(given));
        Drafting.employment(sheet, "受伤职工", given);
        sheet.heading("事故经过");
        sheet.item("1. 时间：" + given.day("injury_date") + "，【请补：几点几分】" + Paper.BLANK);
        sheet.item("2. 地点：" + given.or("injury_place"));
        sheet.item("3. 是什么情形：" + given.or("injury_kind"));
        sheet.detail("依据：" + basis(given));
        sheet.item("4. 经过和原因：" + given.find("facts").orElse("【请补：当时在做什么活、怎么受的伤、谁在场、谁送的医院】" + Paper.BLANK));
        sheet.item("5. 现场证人：" + given.or("injury_witness"));
        sheet.heading("伤情和诊断");
        sheet.item("1. 受伤部位和伤情：" + given.or("injury_note"));
        sheet.item("2. 诊断：【请照诊断证明抄写医院名称、日期和诊断】" + Paper.BLANK);
        sheet.heading("材料");
        sheet.table(materials());
        sheet.signature("申请人（签名）：" + Paper.BLANK).signature("年　　月　　日");
        advise(sheet, given);
        return sheet.finish();
    }

    private static String basis(Given given) {
        String kind = given.find("injury_kind").orElse("");
        return switch (kind) {
            case "work" -> "工伤保险条例第14条第1项（工作时间、工作场所、因工作原因）";
            case "before_after" -> "工伤保险条例第14条第2项（工作前后的预备或者收尾）";
            case "violence" -> "工伤保险条例第14条第3项（因履行工作职责受到暴力等意外伤害）";
            case "disease" -> "工伤保险条例第14条第4项（职业病）";
            case "trip" -> "工伤保险条例第14条第5项（因工外出期间）";
            case "commute" -> "工伤保险条例第14条第6项（上下班途中，非本人主要责任的交通事故）";
            case "sudden" -> "工伤保险条例第15条第1项（工作时间和岗位突发疾病死亡或者48小时内抢救无效死亡）";
            default -> "【请补：工伤保险条例第14条、第15条第几项】";
        };
    }

    private static List<List<String>> materials() {
        return List.of(
                List.of("序号", "材料", "从哪里来", "备好了吗"),
                List.of("1", "工伤认定申请表", "社会保险行政部门窗口或网站领取", Paper.BLANK),
                List.of("2", "劳动关系的证明（合同，或者工资、考勤、工牌、证人）", "本人保存", Paper.BLANK),
                List.of("3", "医疗诊断证明（职业病的要诊断证明书或者鉴定书）", "医院", Paper.BLANK),
                List.of("4", "身份证复印件", "本人", Paper.BLANK),
                List.of("5", "经过的证明：现场照片、监控、证人证言；交通事故的责任认定书", "单位、交警、工友", Paper.BLANK));
    }

    /** Thirty days for the employer, a year for everybody else (工伤保险条例 17). */
    private static void advise(Sheet sheet, Given given) {
        sheet.advice(Drafting.DRAFT);
        sheet.advice(given.find("injury_date")
                .map(LocalDate::parse)
                .map(day -> deadlines(day, given.today()))
                .orElse("期限：单位要在事故发生之日（职业病是诊断、鉴定之日）起 30 日内申请；单位不申请的，本人、近亲属、工会可以在 1 年内直接申请（工伤保险条例第17条）。"));
        sheet.advice("单位没在 30 日内申请的，这期间符合规定的工伤待遇等费用由单位负担（第17条第4款）。");
        sheet.advice("交到哪里：用人单位所在地统筹地区的社会保险行政部门（人社局工伤科）；打 12333 问窗口。材料不全的会一次告诉您补什么。");
        sheet.advice("交了以后：60 日内作出认定，事实清楚的 15 日内（第20条）；不服的可以申请行政复议或者起诉（第55条）。");
        sheet.advice("单位说不算工伤的，由单位举证（第19条第2款）。先治伤，病历、发票、诊断证明都留好；让在场的工友写下姓名和电话。");
        sheet.advice(Drafting.TRUTH);
    }

    private static String deadlines(LocalDate day, LocalDate today) {
        LocalDate employer = day.plusDays(EMPLOYER_DAYS);
        LocalDate own = day.plusYears(1);
        String rule = "期限（工伤保险条例第17条）：单位申请最迟 " + Given.day(employer) + left(employer, today) + "；本人、近亲属、工会直接申请最迟 "
                + Given.day(own) + left(own, today) + "。";
        return own.isBefore(today) ? rule + "过了一年的，有不可抗力、人身自由受限、劳动关系争议等不属于本人的原因的，可能不算在内，请马上打 12348 问律师。" : rule;
    }

    private static String left(LocalDate last, LocalDate today) {
        long days = last.toEpochDay() - today.toEpochDay();
        return days < 0 ? "（已过）" : "（还有 " + days + " 天）";
    }
}
