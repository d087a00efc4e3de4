package org.gongyou.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the drafts: one function for each kind, by the option that people choose. Pure. */
final class Drafting {

    /** The kinds of documents, by the value of the option. */
    static final Map<String, Function<Given, Paper>> KINDS = Map.of(
            "arbitration", Drafting::arbitration,
            "wage_complaint", Drafting::wageComplaint,
            "evidence_list", Drafting::evidenceList,
            "forced_resignation", Resignation::paper,
            "injury_report", InjuryReport::paper,
            "mediation", Settlement::mediation,
            "payment_order", Settlement::paymentOrder);

    static final String DRAFT = "这是草稿，供您修改后使用，不是正式法律文书，也不代表结果。请逐项核对姓名、单位全称、日期和金额；“" + Paper.BLANK
            + "”和【请补】是还缺的，请补上、把方括号删掉。拿不准先问工会律师，或打 12348。";

    static final String TRUTH = "只写真实的事情，签名必须是本人的。";

    private Drafting() {}

    /** The application (调解仲裁法 28: parties, claims with facts and reasons, evidence and its sources). */
    private static Paper arbitration(Given given) {
        Sheet sheet = new Sheet("劳动人事争议仲裁申请书");
        sheet.text("申请人：" + person(given));
        sheet.text("被申请人：" + employer(given));
        List<String> respondents = respondents(given);
        if (respondents.size() > 1) {
            sheet.text("被申请人：" + given.or("second_respondent") + "，统一社会信用代码" + Paper.BLANK + "，住所" + Paper.BLANK
                    + "，法定代表人（主要负责人）" + Paper.BLANK + "。");
        }
        sheet.heading("仲裁请求");
        claims(sheet, given);
        sheet.heading("事实与理由");
        employment(sheet, "申请人", given);
        sheet.text(given.find("facts").orElse("【请补：按时间先后写清经过，什么时候、谁、做了什么、有什么凭据】" + Paper.BLANK));
        sheet.text("为维护申请人的合法权益，依据劳动争议调解仲裁法的规定提出申请，请依法裁决。");
        sheet.heading("证据目录").table(Evidence.table(given));
        sheet.text("此致");
        sheet.text(Paper.BLANK + "劳动人事争议仲裁委员会");
        sheet.signature("申请人（本人签名、捺印）：" + Paper.BLANK).signature("年　　月　　日");
        int copies = respondents.size();
        sheet.text("附：1. 申请书副本 " + copies + " 份（按被申请人人数）；2. 证据复印件 " + (copies + 1) + " 份；3. 申请人身份证复印件 1 份。");
        arbitrationAdvice(sheet, given, copies);
        return sheet.finish();
    }

    static void claims(Sheet sheet, Given given) {
        int number = 0;
        for (Claims.Claim claim : new Claims(given).all()) {
            sheet.item(++number + ". " + claim.words());
            if (!claim.workings().isEmpty()) {
                sheet.detail("计算：" + claim.workings());
            }
            sheet.detail("依据：" + claim.basis());
        }
    }

    private static void arbitrationAdvice(Sheet sheet, Given given, int copies) {
        sheet.advice(DRAFT);
        sheet.advice("交到哪里：劳动合同履行地（" + given.or("workplace_region") + "）或者用人单位所在地的劳动人事争议仲裁委员会，选一个；两边都有人申请的，由履行地的管"
                + "（劳动争议调解仲裁法第21条）。在哪个窗口、能不能网上交，打 12333 问。仲裁不收费（第53条）。");
        sheet.advice("交几份：申请书正本 1 份交仲裁委员会，副本按被申请人人数交 " + copies + " 份，证据复印件同样的份数；自己留一份，原件开庭带去。");
        sheet.advice(limitation(given));
        sheet.advice("交了以后：5 日内决定受理不受理，一般 45 日内裁决，复杂的可以延长 15 日（第29条、第43条）。");
        if (given.all("claims").containsAll(List.of("severance", "compensation"))) {
            sheet.advice("经济补偿和违法解除赔偿金不能两样都拿（劳动合同法实施条例第25条），请划掉一项，或者写成“如不支持前一项，则请求后一项”。");
        }
        Evidence.advise(sheet);
        sheet.advice(TRUTH);
    }

    /** One year (调解仲裁法 27); with the last day where the end of employment is known. */
    static String limitation(Given given) {
        String rule = "时效：申请仲裁的时效一般是一年，从知道或者应当知道权利被侵害那天算起（第27条）；向单位要过、投诉过、单位答应过的，从那天重新算，留好凭据。"
                + "在职期间被拖欠的工资不受一年限制，但离职的要在离职之日起一年内提出。";
        return given.find("end_date")
                .map(LocalDate::parse)
                .map(left -> left.plusYears(1))
                .map(last -> rule + "按您" + given.day("end_date") + "离职算，最迟 " + Given.day(last) + " 提出"
                        + (given.today().isAfter(last) ? "，按今天算可能已经过了，请马上打 12348 问律师。" : "，越早越好。"))
                .orElse(rule);
    }

    /** The complaint to labour inspection (劳动保障监察条例 9, 14, 20). */
    private static Paper wageComplaint(Given given) {
        Sheet sheet = new Sheet("拖欠工资投诉书");
        boolean site = given.is("scene", "construction");
        sheet.text("投诉人：" + person(given));
        sheet.text("被投诉人：" + employer(given));
        if (site) {
            sheet.text("工程项目：" + given.or("project_name") + "；施工总承包单位：" + given.or("general_contractor") + "。");
        }
        sheet.heading("投诉请求");
        sheet.item("1. 责令被投诉人支付" + given.period("arrears_period") + "拖欠的工资" + given.money("amount") + "元，涉及 "
                + given.find("people_count").map(n -> n.replaceFirst("/.*", "")).orElse(Paper.BLANK) + " 人。");
        sheet.detail("计算：应发未发的工资合计 " + given.money("amount") + " 元" + given.estimate("amount") + "【请补：按人、按月列出欠发的数】");
        sheet.detail("依据：劳动法第50条、劳动合同法第30条、劳动保障监察条例第26条");
        if (site) {
            sheet.item("2. 分包单位拖欠的，责令施工总承包单位先行清偿。").detail("依据：保障农民工工资支付条例第30条");
        }
        sheet.heading("事实与理由");
        employment(sheet, "投诉人", given);
        sheet.text(given.find("facts").orElse("【请补：什么时候干的活、说好多少钱、欠了多少、要过几次、对方怎么说】" + Paper.BLANK));
        sheet.heading("证据目录").table(Evidence.table(given));
        sheet.text("此致").text(Paper.BLANK + "人力资源和社会保障局（劳动保障监察机构）");
        sheet.signature("投诉人（本人签名、捺印）：" + Paper.BLANK).signature("年　　月　　日");
        complaintAdvice(sheet, given, site);
        return sheet.finish();
    }

    private static void complaintAdvice(Sheet sheet, Given given, boolean site) {
        sheet.advice(DRAFT);
        sheet.advice("交到哪里：" + (site ? "工程项目所在地" : "用工所在地") + "（" + given.or("workplace_region")
                + "）的人力资源和社会保障局劳动保障监察机构；也可以打 12333，或者在“全国根治欠薪线索反映平台”上反映。");
        sheet.advice("交几份：交 1 份，自己留一份复印件，让对方在上面写收到日期；带身份证和证据复印件。");
        sheet.advice("期限：违法行为两年内没被发现、也没人举报投诉的，监察机构不再查处（劳动保障监察条例第20条）；调查一般 60 个工作日内完成，可以延长 30 个工作日。");
        sheet.advice(limitation(given).replace("（第27条）", "（劳动争议调解仲裁法第27条）") + "投诉没有结果，或者数额有争议的，可以申请仲裁。");
        sheet.advice("人多的推一两位代表去，不要聚集堵门、不要爬高，安全第一。农民工讨要工资申请法律援助不审查经济困难（法律援助法第42条）。");
        Evidence.advise(sheet);
        sheet.advice(TRUTH);
    }

    private static Paper evidenceList(Given given) {
        Sheet sheet = new Sheet("证据清单");
        sheet.text("提交人：" + given.or("person_name") + "，联系电话" + given.or("mobile_cn") + "。");
        sheet.text("对方：" + given.or("employer_name") + "。");
        sheet.table(Evidence.table(given));
        sheet.signature("提交人（本人签名）：" + Paper.BLANK).signature("年　　月　　日");
        sheet.advice(DRAFT);
        sheet.advice("页码：把证据按清单的顺序排好，从 1 编到底，再把起止页填进“页码”一栏。");
        sheet.advice("交几份：仲裁的，清单和复印件一份给仲裁委员会，另外按对方人数每家一份；原件自己带着，不要交出去。");
        Evidence.advise(sheet);
        return sheet.finish();
    }

    static String person(Given given) {
        return given.or("person_name") + "，身份证号码" + given.or("id_card") + "，住址" + given.or("home_address") + "，联系电话"
                + given.or("mobile_cn") + "。";
    }

    static String employer(Given given) {
        return given.or("employer_name") + "，统一社会信用代码" + given.or("employer_uscc") + "，住所"
                + given.or("employer_address") + "，法定代表人（主要负责人）" + given.or("employer_head") + "。";
    }

    private static List<String> respondents(Given given) {
        List<String> names = new ArrayList<>(List.of(given.or("employer_name")));
        given.find("second_respondent").ifPresent(names::add);
        return names;
    }

    static void employment(Sheet sheet, String who, Given given) {
        String left = given.find("end_date").isPresent() ? "，" + given.day("end_date") + "离开" : "";
        sheet.text(who + given.day("hire_date") + "开始在" + given.or("employer_name")
                + "工作，岗位是" + given.or("job_title") + "，工作地点在" + given.or("workplace_region") + "，约定月工资"
                + given.money("monthly_wage") + "元" + given.estimate("monthly_wage") + left + "。");
    }
}
