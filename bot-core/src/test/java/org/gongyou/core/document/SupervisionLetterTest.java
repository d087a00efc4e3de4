package org.gongyou.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.core.service.Slot.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the letters of supervision say, and that they do not say it in the reporter's words. */
class SupervisionLetterTest {

    private static final String FACTS = "我是二车间夜班的，上周三看到孩子在干活";

    private final ServiceDefinition service =
            ServiceFiles.load("classpath*:services/**/*.yml").get(SupervisionLetter.SERVICE);

    @ParameterizedTest
    @EnumSource
    void namesEmployerAndLawAndNothingOfTheReporter(SupervisionLetter letter) {
        String text = text(letter, "minor");

        assertThat(text)
                .contains("余杭宏达五金厂", "童工未成年工", "禁止使用童工规定第2条", "余杭区总工会（盖章）", Paper.BLANK)
                .doesNotContain(FACTS, "二车间", "周敏", "13800138000");
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING, 对照自查",
        "OPINION, 工会法第23条",
        "PROPOSAL, 人力资源和社会保障局",
    })
    void saysWhatItIsFor(SupervisionLetter letter, String sentence) {
        assertThat(text(letter, "hours")).contains(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheLawToTheUnionOnlyWhereItDependsOnTheMatter(SupervisionLetter letter) {
        assertThat(service.slot("violation_type").orElseThrow().options())
                .extracting(Option::value)
                .filteredOn(kind -> !kind.equals("other"))
                .allSatisfy(kind -> assertThat(text(letter, kind)).containsPattern("(法|规定)第\\d+条"));
    }

    private String text(SupervisionLetter letter, String kind) {
        Map<String, String> answers = Map.of(
                "employer_name", "余杭宏达五金厂",
                "violation_type", kind,
                "facts", FACTS,
                "workplace_region", "330110",
                "person_name", "周敏",
                "mobile_cn", "13800138000");
        return letter.draft(service, answers, "余杭区总工会").parts().stream()
                .map(Paper.Part::text)
                .collect(Collectors.joining("\n"));
    }
}
