package org.gongyou.core.document;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The letters by which a union supervises employers (工会劳动法律监督“一函两书”), as drafts on a report: one that warns the employer, one that asks him
 * to put things right (工会法 23), and one that proposes to the labour department to act. Nothing of what the reporter said in his own words stands in
 * them, as an employer may know somebody by his words; what was found out is for the union to write.
 */
public enum SupervisionLetter {
    /** 提示函: there may be something wrong. */
    WARNING("工会劳动法律监督提示函", "刚有苗头、情节较轻，提醒单位自查"),
    /** 意见书: something is wrong, and the employer is asked to change it. */
    OPINION("工会劳动法律监督意见书", "查实违法，要求单位改正并书面答复"),
    /** 建议书: the employer does not change it, or it is grave, and the department is asked to act. */
    PROPOSAL("工会劳动法律监督建议书", "单位不改或者情节严重，建议人社部门处理");

    /** The service on whose cases they can be written. */
    public static final String SERVICE = "law.report";

    private static final String TO_FILL = "【请补】" + Paper.BLANK;

    /** What the law says to each kind of violation, by the option of the report. */
    private static final Map<String, String> RULES = Map.of(
            "wage", "劳动法第50条、劳动合同法第30条",
            "hours", "劳动法第36条、第41条、第43条",
            "safety", "劳动法第52条、第54条",
            "women", "女职工劳动保护特别规定第5条至第7条",
            "minor", "劳动法第15条、第64条，禁止使用童工规定第2条",
            "contract", "劳动合同法第10条、第82条",
            "social", "劳动法第72条、社会保险法第58条、第60条",
            "deposit", "劳动合同法第9条",
            "union", "工会法第3条");

    private final String title;
    private final String use;

    SupervisionLetter(String title, String use) {
        this.title = title;
        this.use = use;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** When it is the one to write, in Chinese. */
    public String use() {
        return use;
    }

    /**
     * Drafts it.
     *
     * @param service the service of the report, which knows how its answers are read
     * @param answers of the report, in clear; only the employer, the matter and the place are looked at
     * @param union who writes; a blank where it is null
     */
    public Paper draft(ServiceDefinition service, Map<String, String> answers, @Nullable String union) {
        Report report = new Report(
                shown(service, answers, "employer_name"),
                shown(service, answers, "violation_type"),
                shown(service, answers, "workplace_region"),
                Optional.ofNullable(RULES.get(answers.getOrDefault("violation_type", "")))
                        .orElse(TO_FILL));
        Sheet sheet = new Sheet(title);
        sheet.signature("编号：" + Paper.BLANK);
        switch (this) {
            case WARNING -> warn(sheet, report);
            case OPINION -> ask(sheet, report);
            case PROPOSAL -> propose(sheet, report);
        }
        sheet.signature((union == null ? Paper.BLANK : union) + "（盖章）").signature("年　　月　　日");
        advise(sheet);
        return sheet.finish();
    }

    private record Report(String employer, String matter, String place, String rules) {}

    private static String shown(ServiceDefinition service, Map<String, String> answers, String slot) {
        return Optional.ofNullable(answers.get(slot))
                .filter(value -> !value.isBlank())
                .map(value -> service.slot(slot).map(s -> s.display(value)).orElse(value))
                .orElse(Paper.BLANK);
    }

    private static void warn(Sheet sheet, Report report) {
        sheet.text(report.employer() + "：");
        sheet.text("我会在劳动法律监督中了解到，你单位（" + report.place() + "）在“" + report.matter() + "”方面可能存在问题：" + TO_FILL + "。");
        sheet.text("有关规定：" + report.rules() + "。请你单位对照自查，有问题的及时改正，并在 " + Paper.BLANK + " 前把自查情况书面告知我会。");
        sheet.text("联系人：" + Paper.BLANK + "，电话：" + Paper.BLANK + "。");
    }

    private static void ask(Sheet sheet, Report report) {
        sheet.text(report.employer() + "：");
        sheet.text("我会依法对你单位（" + report.place() + "）“" + report.matter() + "”方面的情况进行了调查（工会法第26条）。");
        sheet.heading("查明的情况").text(TO_FILL);
        sheet.heading("意见");
        sheet.item("1. 以上情况不符合" + report.rules() + "的规定，请立即改正：" + TO_FILL);
        sheet.item("2. 请研究处理，并在 " + Paper.BLANK + " 前书面答复我会（工会法第23条）。");
        sheet.item("3. 不得打击报复反映情况、配合调查的职工。");
        sheet.text("拒不改正的，我会将提请当地人民政府依法处理（工会法第23条）。");
        sheet.text("联系人：" + Paper.BLANK + "，电话：" + Paper.BLANK + "。");
    }

    private static void propose(Sheet sheet, Report report) {
        sheet.text(Paper.BLANK + "人力资源和社会保障局：");
        sheet.text("我会在劳动法律监督中查明，" + report.employer() + "（" + report.place() + "）在“" + report.matter() + "”方面存在以下情况："
                + TO_FILL + "。");
        sheet.text("我会已于 " + Paper.BLANK + " 向该单位发出意见书（编号 " + Paper.BLANK + "），该单位" + TO_FILL + "。");
        sheet.heading("建议");
        sheet.item("1. 对该单位违反" + report.rules() + "的行为依法调查处理。");
        sheet.item("2. 请将处理情况告知我会，以便答复职工。");
        sheet.text("附：证据材料目录 " + Paper.BLANK + "。");
    }

    private void advise(Sheet sheet) {
        sheet.advice("这是草稿，核对单位全称、事实和条文后再送批、编号、盖章。“" + Paper.BLANK + "”和【请补】是要补的。");
        sheet.advice("什么时候用：" + use + "。");
        sheet.advice("只写工会自己查到的事实。不要照抄举报人的原话，不要写从谁、什么时候得来的线索，免得让单位认出是谁。");
        sheet.advice("送达要留回执；单位的书面答复存进工单，再在工单上点“单位已答复”。");
    }
}
