package org.gongyou.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.core.document.Paper.Kind;
import org.gongyou.core.document.Paper.Part;
import org.gongyou.core.parameter.ParameterTable;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.junit.jupiter.api.Test;

/** What stands in the drafts: what the person gave, what follows from it, and blanks. */
class DraftingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ServiceDefinition SERVICE =
            ServiceFiles.load("classpath*:services/**/*.yml").get("law.doc");

    private static final Map<String, String> DISMISSED = Map.of(
            "claims", "compensation,wages",
            "employer_name", "杭州宏达机械有限公司",
            "hire_date", "2021-03-01",
            "end_date", "2026-09-30",
            "avg12", "8000",
            "arrears_period", "2026-08-01/2026-09-30",
            "amount", "16000",
            "workplace_region", "330108",
            "evidence", "contract,bank");

    @Test
    void worksOutEachClaimAndNamesItsArticles() {
        Paper paper = draft("arbitration", DISMISSED);

        assertThat(texts(paper, Kind.ITEM))
                .containsExactly(
                        "1. 请求裁决被申请人支付违法解除（终止）劳动合同的赔偿金96000.00元。", "2. 请求裁决被申请人支付2026年8月1日至2026年9月30日拖欠的工资16000元。");
        assertThat(texts(paper, Kind.DETAIL))
                .anyMatch(text -> text.contains("2 × 6 × 8000") && text.contains("= 96000.00 元"))
                .contains("依据：劳动合同法第48条、第87条", "依据：劳动法第50条、劳动合同法第30条");
    }

    @Test
    void saysWhereUntilWhenAndInHowManyCopies() {
        Paper paper = draft("arbitration", DISMISSED);
        Paper two = draft("arbitration", with(DISMISSED, "second_respondent", "杭州快服劳务派遣有限公司"));

        assertThat(advice(paper)).contains("草稿", "浙江省杭州市滨江区", "第21条", "副本按被申请人人数交 1 份", "第27条", "最迟 2027年9月30日");
        assertThat(advice(two)).contains("副本按被申请人人数交 2 份");
        assertThat(texts(two, Kind.TEXT)).anyMatch(text -> text.contains("申请书副本 2 份") && text.contains("证据复印件 3 份"));
    }

    @Test
    void warnsOfAYearThatIsOver() {
        Paper late = draft("arbitration", with(DISMISSED, "end_date", "2025-11-26"));
        Paper lastDay = draft("arbitration", with(DISMISSED, "end_date", "2025-11-27"));

        assertThat(advice(late)).contains("最迟 2026年11月26日", "可能已经过了");
        assertThat(advice(lastDay)).contains("最迟 2026年11月27日").doesNotContain("可能已经过了");
    }

    @Test
    void leavesBlankWhatNobodyGave() {
        Paper paper = draft("arbitration", Map.of("claims", "severance,double_wage,overtime,other,relation"));

        assertThat(texts(paper, Kind.TEXT).get(0)).isEqualTo("申请人：______，身份证号码______，住址______，联系电话______。");
        assertThat(texts(paper, Kind.ITEM))
                .containsExactly(
                        "1. 请求裁决被申请人支付解除（终止）劳动合同的经济补偿______元。",
                        "2. 请求裁决被申请人支付未订立书面劳动合同的二倍工资差额______元。",
                        "3. 请求裁决被申请人支付加班工资______元。",
                        "4. 请求裁决：______",
                        "5. 请求确认申请人与被申请人自______至______存在劳动关系。");
        assertThat(paper.blanks()).isGreaterThan(20);
        assertThat(paper.parts().stream()
                        .filter(part -> part.kind() == Kind.TABLE)
                        .flatMap(part -> part.rows().stream())
                        .skip(1))
                .hasSize(5)
                .allMatch(row -> row.subList(1, 5).stream().allMatch(Paper.BLANK::equals));
    }

    @Test
    void takesTheLowerFigureOfARangeAndSaysSo() {
        Paper paper = draft("arbitration", with(DISMISSED, "amount", "16000/17000"));

        assertThat(texts(paper, Kind.ITEM)).anyMatch(text -> text.endsWith("拖欠的工资16000元。"));
        assertThat(texts(paper, Kind.DETAIL)).anyMatch(text -> text.contains("按大概数估算"));
    }

    @Test
    void doesNotAskForCompensationTwice() {
        assertThat(advice(draft("arbitration", with(DISMISSED, "claims", "severance,compensation"))))
                .contains("不能两样都拿");
        assertThat(advice(draft("arbitration", DISMISSED))).doesNotContain("不能两样都拿");
    }

    @Test
    void complainsOfASiteAlsoOfTheGeneralContractor() {
        Map<String, String> site = new HashMap<>(Map.of(
                "scene", "construction",
                "project_name", "湖滨花园二期",
                "general_contractor", "杭州宏远建设有限公司",
                "people_count", "20",
                "amount", "300000",
                "facts", "去年10月进场，一直没发工资。"));
        Paper paper = draft("wage_complaint", site);
        site.put("scene", "company");
        Paper factory = draft("wage_complaint", site);

        assertThat(texts(paper, Kind.TEXT)).anyMatch(text -> text.contains("湖滨花园二期") && text.contains("杭州宏远建设有限公司"));
        assertThat(texts(paper, Kind.ITEM))
                .anyMatch(text -> text.contains("先行清偿"))
                .anyMatch(text -> text.contains("20 人"));
        assertThat(texts(paper, Kind.TEXT)).contains("去年10月进场，一直没发工资。");
        assertThat(advice(paper)).contains("第20条", "12333", "不要聚集");
        assertThat(texts(factory, Kind.ITEM)).hasSize(1);
    }

    @Test
    void numbersTheEvidence() {
        Paper paper = draft("evidence_list", Map.of("evidence", "payslip,witness", "person_name", "王芳"));

        List<List<String>> rows = paper.parts().stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .findFirst()
                .orElseThrow()
                .rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("1", "工资条、工资表").endsWith("______");
        assertThat(rows.get(2)).startsWith("2", "工友、同事证言");
        assertThat(texts(paper, Kind.TEXT).get(0)).contains("王芳");
    }

    private static final Map<String, String> UNPAID = Map.of(
            "forced_grounds", "wages,social,conditions",
            "employer_name", "杭州宏达机械有限公司",
            "hire_date", "2021-03-01",
            "end_date", "2026-11-27",
            "avg12", "8000",
            "arrears_period", "2026-08-01/2026-09-30",
            "amount", "16000");

    @Test
    void namesTheItemOfTheArticleForEachGroundOfLeaving() {
        Paper paper = draft("forced_resignation", UNPAID);

        assertThat(paper.title()).isEqualTo("被迫解除劳动合同通知书");
        assertThat(texts(paper, Kind.ITEM))
                .contains(
                        "1. 贵单位未及时足额支付劳动报酬，拖欠2026年8月1日至2026年9月30日的工资16000元。",
                        "2. 贵单位未依法为本人缴纳社会保险费。",
                        "3. 贵单位未按照劳动合同约定提供劳动保护或者劳动条件。",
                        "1. 支付解除劳动合同的经济补偿48000.00元。");
        assertThat(texts(paper, Kind.DETAIL))
                .contains("依据：劳动合同法第38条第1款第2项", "依据：劳动合同法第38条第1款第3项", "依据：劳动合同法第38条第1款第1项");
        assertThat(texts(paper, Kind.TEXT)).contains("依据劳动合同法第38条，本人通知贵单位解除双方的劳动合同，自2026年11月27日起解除。");
        assertThat(advice(paper))
                .contains("EMS", "短信", "先通知单位再走", "12348", "最迟 2027年11月27日")
                .doesNotContain("立即离开");
    }

    @Test
    void leavesAtOnceWhereHeIsForcedToWork() {
        Paper paper = draft("forced_resignation", with(UNPAID, "forced_grounds", "danger"));

        assertThat(texts(paper, Kind.DETAIL)).contains("依据：劳动合同法第38条第2款");
        assertThat(advice(paper)).contains("可以立即离开", "110").doesNotContain("先通知单位再走");
    }

    @Test
    void inventsNoGroundAndNoDayOfLeaving() {
        Paper paper = draft("forced_resignation", Map.of());

        assertThat(texts(paper, Kind.ITEM)).startsWith("1. ______", "1. 支付解除劳动合同的经济补偿______元。");
        assertThat(texts(paper, Kind.TEXT)).anyMatch(text -> text.contains("自本通知送达贵单位之日起解除"));
        assertThat(paper.blanks()).isGreaterThan(10);
    }

    @Test
    void countsTheDaysForAnInjury() {
        Map<String, String> injured =
                Map.of("injury_date", "2026-11-10", "injury_kind", "commute", "injury_note", "右腿骨折");
        Paper paper = draft("injury_report", injured);
        Paper late = draft("injury_report", with(injured, "injury_date", "2025-11-26"));

        assertThat(texts(paper, Kind.ITEM)).contains("3. 是什么情形：上下班路上的交通事故", "1. 受伤部位和伤情：右腿骨折");
        assertThat(texts(paper, Kind.DETAIL)).anyMatch(text -> text.contains("第14条第6项"));
        assertThat(advice(paper)).contains("单位申请最迟 2026年12月10日（还有 13 天）", "直接申请最迟 2027年11月10日（还有 348 天）", "第17条");
        assertThat(advice(late)).contains("2025年12月26日（已过）", "2026年11月26日（已过）", "请马上打 12348");
        assertThat(advice(draft("injury_report", Map.of()))).contains("30 日内", "1 年内");
    }

    @Test
    void keepsFromTheOtherSideHowFarSomebodyWouldGo() {
        Paper paper = draft("mediation", with(with(DISMISSED, "bottom_line", "至少六万"), "give_way", "可以分两次付"));

        assertThat(paper.parts())
                .noneMatch(part -> part.text().contains("至少六万") || part.text().contains("分两次"));
        assertThat(advice(paper)).contains("不要交也不要给对方看", "至少六万", "可以分两次付", "第10条", "第14条", "第16条", "最迟 2027年9月30日");
        assertThat(texts(paper, Kind.ITEM)).anyMatch(text -> text.contains("赔偿金96000.00元"));
    }

    @Test
    void warnsOfWhatAnOrderToPayIsGoodFor() {
        Paper paper = draft("payment_order", with(with(UNPAID, "debt_proof", "老板签字的欠条"), "account_clue", "农商行"));

        assertThat(texts(paper, Kind.ITEM))
                .contains("请求向被申请人发出支付令，责令支付2026年8月1日至2026年9月30日的劳动报酬16000元。", "债权凭证：老板签字的欠条", "被申请人的账户和财产线索：农商行");
        assertThat(texts(paper, Kind.DETAIL)).anyMatch(text -> text.contains("劳动合同法第30条第2款"));
        assertThat(advice(paper)).contains("仅供参考", "12348", "十五日内");
    }

    private static Paper draft(String kind, Map<String, String> answers) {
        return Drafting.KINDS.get(kind).apply(new Given(SERVICE, answers, new ParameterTable(List.of()), TODAY));
    }

    private static Map<String, String> with(Map<String, String> answers, String name, String value) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(name, value);
        return more;
    }

    private static List<String> texts(Paper paper, Kind kind) {
        return paper.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::text)
                .toList();
    }

    private static String advice(Paper paper) {
        return paper.advice().stream().collect(Collectors.joining("\n"));
    }
}
