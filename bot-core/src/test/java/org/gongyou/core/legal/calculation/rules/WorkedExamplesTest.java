package org.gongyou.core.legal.calculation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculation.Step;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.parameter.ParameterTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example that was worked out by hand comes out the same: result, figures of the steps, article. */
class WorkedExamplesTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final Calculators CALCULATORS = LabourCalculators.all();

    /** One line of the table. */
    record Example(
            String calculator,
            Map<String, String> inputs,
            Map<String, String> result,
            List<String> figures,
            String article) {

        static Example read(String line) {
            String[] fields = line.split("\\|", -1);
            assertThat(fields).as(line).hasSize(6);
            return new Example(
                    fields[0].strip(),
                    pairs(fields[1]),
                    pairs(fields[2]),
                    Stream.of(fields[3].split(","))
                            .map(String::strip)
                            .filter(f -> !f.isEmpty())
                            .toList(),
                    fields[4].strip());
        }

        private static Map<String, String> pairs(String field) {
            Map<String, String> pairs = new LinkedHashMap<>();
            Stream.of(field.strip().split(";"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> pairs.put(pair[0].strip(), pair[1].strip()));
            return pairs;
        }

        Calculation calculate() {
            Calculator calculator = CALCULATORS.find(calculator()).orElseThrow();
            return Calculators.calculate(calculator, inputs, ParameterTable.empty(), TODAY);
        }
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsByHand() {
        return examples().stream().map(e -> DynamicTest.dynamicTest(e.calculator() + " " + e.inputs(), () -> holds(e)));
    }

    private static void holds(Example example) {
        Calculation calculation = example.calculate();

        assertThat(calculation.result()).containsAllEntriesOf(example.result());
        assertThat(calculation.steps().stream().map(Step::value).toList()).containsAll(example.figures());
        assertThat(calculation.steps().stream().flatMap(s -> s.basis().stream()))
                .anyMatch(basis -> basis.contains(example.article()));
        assertThat(calculation.steps()).allMatch(step -> !step.basis().isEmpty());
        addsUp(calculation);
    }

    static void addsUp(Calculation calculation) {
        BigDecimal sum = calculation.steps().stream()
                .filter(Step::addend)
                .map(Step::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (calculation.result().containsKey("total")) {
            assertThat(sum).isEqualByComparingTo(calculation.result().get("total"));
        }
    }

    @Test
    void warnsOfWhatHoldsForThatEndOnly() {
        assertThat(warnings("agreed", "")).noneMatch(w -> w.contains("第43条")).noneMatch(w -> w.contains("第14条"));
        assertThat(warnings("expired", "")).anyMatch(w -> w.contains("第14条")).noneMatch(w -> w.contains("第43条"));
        assertThat(warnings("expired", "second_term=no")).noneMatch(w -> w.contains("第14条"));
        assertThat(warnings("layoff", "")).anyMatch(w -> w.contains("第43条"));
    }

    private static List<String> warnings(String end, String more) {
        String facts = "end_type=" + end + ";hire_date=2021-03-01;end_date=2026-09-30;avg12=8000";
        return of("law.calc.severance", more.isEmpty() ? facts : facts + ";" + more)
                .warnings();
    }

    private static Calculation of(String calculator, String inputs) {
        return new Example(calculator, Example.pairs(inputs), Map.of(), List.of(), "").calculate();
    }

    @Test
    void saysThatADoubleWageIsTooLateByAnyCounting() {
        String hired = "signed=no;monthly_wage=6000;hire_date=";

        assertThat(of("law.calc.double_wage", hired + "2022-03-01").summary()).contains("时效看来已经过了");
        assertThat(of("law.calc.double_wage", hired + "2024-11-27").summary()).doesNotContain("时效");
        assertThat(of("law.calc.double_wage", hired + "2024-11-26").summary()).contains("时效看来已经过了");
    }

    @Test
    void refusesABirthThatIsStillToCome() {
        assertThatThrownBy(() -> of("law.calc.retirement", "worker=male;birth_month=2065-05"))
                .isInstanceOf(InvalidFactsException.class)
                .hasMessageContaining("还没到");
    }

    @Test
    void coversEveryCalculatorWithManyExamples() {
        assertThat(examples()).hasSizeGreaterThan(250);
        assertThat(examples().stream().map(Example::calculator).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CALCULATORS.all().stream().map(Calculator::id).toList());
    }

    static List<Example> examples() {
        try (InputStream in = WorkedExamplesTest.class.getResourceAsStream("/calculation/examples.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Example::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
