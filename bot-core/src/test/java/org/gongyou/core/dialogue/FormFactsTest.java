package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFactsTest {

    @ParameterizedTest(name = "{2} as {1} of {0} is {3}")
    @CsvSource({
        "sick_leave, worked_years, P12Y, 12",
        "sick_leave, worked_years, P4Y11M, 4.9166", // rounded down: not yet five
        "sick_leave, worked_years, P6M, 0.5",
        "probation, agreed_months, P1Y6M, 18",
        "probation, agreed_months, P45D, 1.5",
        "overtime, weekday_hours, PT10H30M, 10.5",
        "overtime, weekday_hours, P2D, 16", // working days of eight hours
        "overtime, monthly_base, 8000/8999, 8000",
    })
    void turnsAnswersIntoWhatTheCalculatorTakes(String calculator, String input, String answer, String value) {
        assertThat(FormFacts.of(find(calculator), Map.of(input, answer)).values())
                .containsEntry(input, value);
    }

    @Test
    void leavesOutWhatOnlySteersTheFormAndNotesWhatIsVague() {
        FormFacts facts =
                FormFacts.of(find("annual_leave"), Map.of("leaving", "no", "worked_years", "P3Y/P4Y", "taken", "1"));

        assertThat(facts.values()).isEqualTo(Map.of("worked_years", "3", "taken", "1"));
        assertThat(facts.approximate()).isTrue();
    }

    private static Calculator find(String id) {
        return LabourCalculators.all().find(id).orElseThrow();
    }
}
