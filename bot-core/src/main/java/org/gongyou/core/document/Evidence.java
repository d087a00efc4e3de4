package org.gongyou.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of evidence: numbered, each with where it is from and what it proves. */
final class Evidence {

    private static final List<String> HEAD = List.of("序号", "证据名称", "来源", "证明内容", "页码");
    private static final int BLANK_ROWS = 5;
    private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        kind("contract", "劳动合同（入职登记表、录用通知）", "本人保存", "存在劳动关系，约定的岗位、期限和工资");
        kind("payslip", "工资条、工资表", "单位发放", "工资标准、发了多少、欠了多少");
        kind("bank", "银行工资流水", "开户银行打印", "工资标准、发放时间和停发时间");
        kind("attendance", "考勤、打卡记录，记工本", "考勤系统或打卡软件导出", "在哪些日子上班、加班");
        kind("badge", "工牌、工作服、出入证", "单位发放", "存在劳动关系");
        kind("social", "社会保险缴费记录", "社保经办机构打印", "存在劳动关系和起止时间");
        kind("chat", "工作群、聊天记录", "本人手机导出，保留原手机", "单位的工作安排、对欠款的承诺");
        kind("recording", "录音、录像", "本人录制，保留原手机", "双方谈话的内容（另附文字整理稿）");
        kind("iou", "欠条、结算单", "单位或者工头出具", "欠款的数额和约定的付款时间");
        kind("dismissal", "解除（终止）劳动合同通知", "单位出具", "解除的时间和单位所说的理由");
        kind("witness", "工友、同事证言", "证人出具，附身份证复印件", "在单位工作和欠薪的事实（两人以上更好）");
    }

    private Evidence() {}

    private static void kind(String value, String name, String source, String proves) {
        KINDS.put(value, List.of(name, source, proves));
    }

    /** The table of what the person has; rows to fill in where he named nothing. */
    static List<List<String>> table(Given given) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        given.all("evidence").stream()
                .filter(KINDS::containsKey)
                .map(KINDS::get)
                .forEach(kind -> rows.add(row(rows.size(), kind.get(0), kind.get(1), kind.get(2))));
        while (rows.size() == 1
                || rows.size() <= BLANK_ROWS && given.all("evidence").isEmpty()) {
            rows.add(row(rows.size(), Paper.BLANK, Paper.BLANK, Paper.BLANK));
        }
        return rows;
    }

    private static List<String> row(int number, String name, String source, String proves) {
        return List.of(Integer.toString(number), name, source, proves, Paper.BLANK);
    }

    /** How evidence is kept so that it counts. */
    static void advise(Sheet sheet) {
        sheet.advice("证据：不要删手机里的原始记录；截图要带时间和对方账号；聊天记录整段导出；有条件的可以公证。证据写真实的，不要改。");
    }
}
