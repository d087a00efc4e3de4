package org.gongyou.core.legal.calculation.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Facts;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.Law;
import org.gongyou.core.legal.calculation.Money;
import org.gongyou.core.legal.calculation.Worksheet;

/** The most that an employer may ask of somebody who leaves before his service period is over (劳动合同法 22). */
final class TrainingPenalty implements Calculator {

    @Override
    public String id() {
        return "law.calc.training_penalty";
    }

    @Override
    public String title() {
        return "服务期违约金上限";
    }

    @Override
    public String about() {
        return "只有单位出了专项培训费、约定了服务期的才可以要违约金；不超过培训费，也不超过服务期还没履行部分应分摊的培训费。";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.money("training_cost", "专项培训费用", "有支付凭证的培训费、差旅费等").must(),
                Input.of("service_months", Input.Type.DECIMAL, "约定的服务期（月）", "如三年填 36")
                        .must()
                        .atMost(600),
                Input.of("served_months", Input.Type.DECIMAL, "已经履行了几个月", "如 12")
                        .must()
                        .atMost(600),
                Input.money("agreed_penalty", "约定的违约金", "协议里写的数，没有就不填"),
                Input.yesNo("employer_fault", "是否因单位过错离职", "单位欠薪、不缴社保等（第38条）的选 yes"));
    }

    @Override
    public Calculation calculate(Facts facts) {
        Worksheet sheet = new Worksheet(facts);
        if (facts.yes("employer_fault")) {
            sheet.rule("单位过错", "因单位第38条的过错解除的，不属于违反服务期约定，不用付违约金", Law.CONTRACT_RULES.article("26"));
            sheet.result("total", Money.ZERO);
            return sheet.finish("不用付违约金：0.00 元。");
        }
        BigDecimal all = facts.number("service_months");
        BigDecimal served = facts.number("served_months");
        if (all.signum() == 0) {
            throw new InvalidFactsException("service_months", "“约定的服务期（月）”不能是 0，请核对");
        }
        BigDecimal cost = facts.number("training_cost");
        BigDecimal open = all.subtract(served).max(BigDecimal.ZERO);
        BigDecimal cap = sheet.amount(
                "未履行部分应分摊的培训费",
                cost.toPlainString() + " × " + Money.plain(open) + " ÷ " + Money.plain(all),
                Money.divide(cost.multiply(open), all),
                Law.CONTRACT.article("22"));
        Optional<BigDecimal> agreed = facts.findNumber("agreed_penalty");
        BigDecimal most = agreed.map(a -> a.min(cap)).orElse(cap);
        sheet.addend(
                "违约金上限",
                agreed.map(a -> "约定 " + a.toPlainString() + "，不超过分摊的培训费").orElse("不超过分摊的培训费"),
                most,
                Law.CONTRACT.article("22"),
                Law.CONTRACT_RULES.article("16"));
        sheet.result("total", sheet.total());
        sheet.warn("岗前培训、日常培训不是专项培训；除服务期和竞业限制外，不得约定由劳动者承担违约金（第25条）。");
        return open.signum() == 0
                ? sheet.finish("服务期已经履行完，不用付违约金：0.00 元。")
                : sheet.finish("违约金最多 " + sheet.total().toPlainString() + " 元。");
    }
}
