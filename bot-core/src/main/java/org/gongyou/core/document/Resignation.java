package org.gongyou.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The notice by which somebody leaves because his employer has broken the law (被迫解除, 劳动合同法 38). Every ground stands
 * under its own item of the article, because a ground that the notice does not name hardly counts later.
 */
final class Resignation {

    /** Grounds after which he need not even say so beforehand (38 II). */
    private static final Set<String> AT_ONCE = Set.of("force", "danger");

    private static final Map<String, Ground> GROUNDS = new LinkedHashMap<>();

    static {
        ground("conditions", "未按照劳动合同约定提供劳动保护或者劳动条件", "第38条第1款第1项");
        ground("wages", "未及时足额支付劳动报酬", "第38条第1款第2项");
        ground("social", "未依法为本人缴纳社会保险费", "第38条第1款第3项");
        ground("rules", "规章制度违反法律、法规的规定，损害本人权益", "第38条第1款第4项");
        ground("void", "以欺诈、胁迫的手段或者乘人之危订立、变更劳动合同，致使劳动合同无效", "第38条第1款第5项、第26条第1款");
        ground("force", "以暴力、威胁或者非法限制人身自由的手段强迫劳动", "第38条第2款");
        ground("danger", "违章指挥、强令冒险作业危及人身安全", "第38条第2款");
    }

    private Resignation() {}

    private record Ground(String words, String article) {}

    private static void ground(String value, String words, String article) {
        GROUNDS.put(value, new Ground(words, article));
    }

    static Paper paper(Given given) {
        Sheet sheet = new Sheet("被迫解除劳动合同通知书");
        sheet.text("致：" + given.or("employer_name"));
        sheet.text("本人" + given.or("person_name") + "，身份证号码" + given.or("id_card") + "，联系电话" + given.or("mobile_cn")
                + "。");
        Drafting.employment(sheet, "本人", given);
        sheet.heading("解除的理由");
        grounds(sheet, given);
        sheet.text(given.find("facts").orElse("【请补：每一项理由的具体经过，什么时候、哪几个月、多少钱、有什么凭据】" + Paper.BLANK));
        sheet.heading("解除");
        sheet.text("依据劳动合同法第38条，本人通知贵单位解除双方的劳动合同，自" + end(given) + "起解除。");
        sheet.heading("请贵单位办理");
        demands(sheet, given);
        sheet.signature("通知人（本人签名、捺印）：" + Paper.BLANK).signature("年　　月　　日");
        advise(sheet, given);
        return sheet.finish();
    }

    private static void grounds(Sheet sheet, Given given) {
        List<String> chosen = given.all("forced_grounds").stream()
                .filter(GROUNDS::containsKey)
                .toList();
        int number = 0;
        for (String value : chosen) {
            Ground ground = Objects.requireNonNull(GROUNDS.get(value));
            sheet.item(++number + ". 贵单位" + ground.words() + owed(value, given) + "。");
            sheet.detail("依据：劳动合同法" + ground.article());
        }
        if (chosen.isEmpty()) {
            sheet.item("1. " + Paper.BLANK).detail("依据：【请补：劳动合同法第38条第几款第几项】");
        }
    }

    private static String owed(String ground, Given given) {
        return ground.equals("wages")
                ? "，拖欠" + given.period("arrears_period") + "的工资" + given.money("amount") + "元"
                        + given.estimate("amount")
                : "";
    }

    private static String end(Given given) {
        return given.find("end_date").isPresent() ? given.day("end_date") : "本通知送达贵单位之日";
    }

    private static void demands(Sheet sheet, Given given) {
        Claims.Claim severance = new Claims(given).forcedOut();
        sheet.item("1. " + severance.words());
        if (!severance.workings().isEmpty()) {
            sheet.detail("计算：" + severance.workings());
        }
        sheet.detail("依据：" + severance.basis());
        sheet.item("2. 结清工资。").detail("依据：工资支付暂行规定第9条");
        sheet.item("3. 出具解除劳动合同的证明，15 日内办理档案和社会保险关系转移手续。").detail("依据：劳动合同法第50条");
    }

    private static void advise(Sheet sheet, Given given) {
        sheet.advice(Drafting.DRAFT);
        sheet.advice("送出以前先想好、先问律师（12348）：通知送到就生效，一般收不回来。理由要真实、有证据；写“个人原因”的，很难再要经济补偿。");
        sheet.advice("理由写全：没写进通知的理由，以后再说很难被采信；每一项都要写明劳动合同法第38条的哪一款哪一项。");
        sheet.advice(
                given.all("forced_grounds").stream().anyMatch(AT_ONCE::contains)
                        ? "被强迫劳动、被强令冒险的，可以立即离开，不用事先告知单位（第38条第2款）；有危险先离开，报警打 110。"
                        : "按第38条第1款解除，要先通知单位再走，不用提前三十天；不要不说一声就不去，以免被说成旷工。");
        sheet.advice("送达两样都做：用 EMS 寄到单位的注册地址（面单上写“被迫解除劳动合同通知书”，留底单、查签收），同时用短信、微信或邮件发给负责人和人事，截图保存；当面交的让对方在复印件上签收、写日期。");
        sheet.advice("送达前先把证据留好：工资流水、考勤、合同、社保记录、聊天记录；离开以后可能再也拿不到。");
        sheet.advice(Drafting.limitation(given).replace("（第27条）", "（劳动争议调解仲裁法第27条）"));
        sheet.advice("因单位违法而解除的，不算自己不想干，符合缴费年限等条件的可以申领失业保险金（实施社会保险法若干规定第13条）。");
        sheet.advice(Drafting.TRUTH);
    }
}
