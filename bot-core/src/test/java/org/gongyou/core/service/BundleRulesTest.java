package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a bundle says of other services is compared with them. */
class BundleRulesTest {

    private static final String CALCULATION = """
            id: law.calc.limitation
            version: 1
            title: 时效
            outcome: {type: calculation, calculator: law.calc.limitation}
            slots:
              - {name: claim, type: enum, label: 争什么, ask: 争什么？, options: [{value: wages, label: 工资}]}
              - {name: known_date, type: date, label: 哪天, ask: 哪天？}
              - {name: end_date, type: date, label: 离职, ask: 哪天走的？}
              - {name: employed, type: enum, label: 在职, ask: 还在吗？, options: [{value: "yes", label: 在}]}
            """;

    private static final String MENU = """
            id: law.calc
            version: 1
            title: 计算器
            outcome: {type: calculation, answer: 算哪样？, calculations: [law.calc.limitation]}
            """;

    @Test
    void acceptsABundleThatTellsTheTruth() {
        assertThat(faults("{service: law.calc.limitation, label: 时效, given: {claim: wages}}"))
                .isEmpty();
    }

    @Test
    void namesEveryStepThatCannotBeTaken() {
        assertThat(faults("{service: law.calc.limit, label: 时效}"))
                .containsExactly("bundle.wages.yml outcome.steps.1.service：没有“law.calc.limit”这个服务，先写好它的文件，或者去掉这一步");
        assertThat(faults("{service: law.calc, label: 算}"))
                .singleElement()
                .asString()
                .contains("steps.1.service", "不是能办完的一项");
    }

    @Test
    void namesEveryAnswerThatIsNone() {
        assertThat(
                        faults(
                                "{service: law.calc.limitation, label: 时效, given: {claim: bonus, who: me, end_date: 2026-01-01}}"))
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("bundle.wages.yml outcome.steps.1.given."))
                .anyMatch(fault -> fault.contains("claim：只能是选项"))
                .anyMatch(fault -> fault.contains("who：“law.calc.limitation”没有这个词槽"))
                .anyMatch(fault -> fault.contains("end_date：只能是选项"));
    }

    @Test
    void refusesToChooseFromWhatIsNoBundle() {
        String family = """
                id: core.bundle
                version: 1
                title: 一件事
                outcome: {type: bundle, answer: 哪一件？, bundles: [law.calc, bundle.none]}
                """;

        assertThat(new BundleRules(catalog(CALCULATION, MENU, family)).faults())
                .hasSize(2)
                .allMatch(fault -> fault.contains("core.bundle.yml outcome.bundles"));
    }

    private static List<String> faults(String step) {
        String bundle = """
                id: bundle.wages
                version: 1
                title: 欠薪一件事
                outcome: {type: bundle, words: [欠薪], answer: 先别急。, done: 办完了。, steps: [%s]}
                """.formatted(step);
        return new BundleRules(catalog(CALCULATION, MENU, bundle)).faults();
    }

    private static ServiceCatalog catalog(String... files) {
        return new ServiceCatalog(Stream.of(files)
                .map(file ->
                        ServiceFiles.read("x.yml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .toList());
    }
}
