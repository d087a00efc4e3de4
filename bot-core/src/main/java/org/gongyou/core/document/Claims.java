package org.gongyou.core.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;

/**
 * The claims of an application for arbitration, each with how its sum came about and the articles behind it. Sums are worked
 * out by the calculators from what the person gave; what cannot be worked out stays a blank.
 */
final class Claims {

    private static final Calculators CALCULATORS = LabourCalculators.all();
    private static final String TOTAL = "total";

    private final Given given;

    Claims(Given given) {
        this.given = given;
    }

    /**
     * A claim.
     *
     * @param workings how its sum came about; empty where it has none
     */
    record Claim(String words, String workings, String basis) {}

    List<Claim> all() {
        return given.all("claims").stream().map(this::claim).toList();
    }

    /** The severance pay of somebody whom his employer's breach of the law has made leave. */
    Claim forcedOut() {
        return worked(
                "支付解除劳动合同的经济补偿{total}元。",
                "law.calc.severance",
                Map.of("end_type", "forced", "notice_given", "yes"),
                "劳动合同法第46条第1项、第47条");
    }

    private Claim claim(String kind) {
        return switch (kind) {
            case "relation" ->
                new Claim(
                        "请求确认申请人与被申请人自" + given.day("hire_date") + "至" + given.day("end_date") + "存在劳动关系。",
                        "",
                        "劳动合同法第7条、劳动争议调解仲裁法第2条");
            case "wages" ->
                new Claim(
                        "请求裁决被申请人支付" + given.period("arrears_period") + "拖欠的工资" + given.money("amount") + "元。",
                        "应发未发的工资合计 " + given.money("amount") + " 元" + given.estimate("amount") + "【请补：按月列出应发、已发、欠发的数】",
                        "劳动法第50条、劳动合同法第30条");
            case "severance" ->
                worked(
                        "请求裁决被申请人支付解除（终止）劳动合同的经济补偿{total}元。",
                        "law.calc.severance",
                        Map.of("notice_given", "yes"),
                        "劳动合同法第46条、第47条");
            case "compensation" ->
                worked(
                        "请求裁决被申请人支付违法解除（终止）劳动合同的赔偿金{total}元。",
                        "law.calc.severance",
                        Map.of("end_type", "unlawful"),
                        "劳动合同法第48条、第87条");
            case "double_wage" ->
                worked(
                        "请求裁决被申请人支付未订立书面劳动合同的二倍工资差额{total}元。",
                        "law.calc.double_wage",
                        Map.of(),
                        "劳动合同法第82条、劳动合同法实施条例第6条、第7条");
            case "overtime" -> told("请求裁决被申请人支付加班工资{total}元。", "overtime", "【请补：按月列出平时、休息日、法定节假日加班的小时数和基数】", "劳动法第44条");
            case "annual_leave" ->
                told(
                        "请求裁决被申请人支付未休年休假工资报酬{total}元。",
                        "leave",
                        "【请补：应休未休的天数】× 日工资 × 200%",
                        "职工带薪年休假条例第5条、企业职工带薪年休假实施办法第10条至第12条");
            default -> new Claim("请求裁决：" + given.or("other_claim"), "【请补：有金额的写明怎么算】", Paper.BLANK);
        };
    }

    /** A claim whose sum was asked for, or worked out earlier in the talk. */
    private Claim told(String words, String name, String hint, String basis) {
        String sum = given.money(name + "_amount");
        String workings = given.find(name + "_workings").orElse(hint + "，合计 " + sum + " 元");
        return new Claim(words.replace("{total}", sum), workings + given.estimate(name + "_amount"), basis);
    }

    /** A claim whose sum a calculator works out. */
    private Claim worked(String words, String calculator, Map<String, String> assumed, String basis) {
        Optional<Calculation> done = calculate(CALCULATORS.find(calculator).orElseThrow(), assumed);
        if (done.isEmpty()) {
            return new Claim(words.replace("{total}", Paper.BLANK), "【请补：日期、工资数和算式】", basis);
        }
        String sum = String.valueOf(done.get().result().get(TOTAL));
        String estimate = given.estimate("avg12") + given.estimate("monthly_wage");
        return new Claim(words.replace("{total}", sum), done.get().workings() + estimate, basis);
    }

    private Optional<Calculation> calculate(Calculator calculator, Map<String, String> assumed) {
        Map<String, String> facts = new LinkedHashMap<>(given.answers());
        given.find("workplace_region").ifPresent(region -> facts.put("region", region));
        facts.putAll(assumed);
        facts.replaceAll((name, value) -> value.replaceFirst("/.*", ""));
        facts.keySet()
                .retainAll(
                        calculator.inputs().stream().map(input -> input.name()).collect(Collectors.toSet()));
        try {
            Calculation done = Calculators.calculate(calculator, facts, given.parameters(), given.today());
            return done.result().containsKey(TOTAL) ? Optional.of(done) : Optional.empty();
        } catch (InvalidFactsException e) {
            return Optional.empty();
        }
    }
}
