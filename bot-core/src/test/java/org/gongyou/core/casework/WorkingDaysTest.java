package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource({
        "2026-11-22, 5, 2026-11-27", // a Sunday
        "2026-11-20, 1, 2026-11-23", // a Friday
        "2026-09-30, 1, 2026-10-08", // over the National Day holiday
        "2026-10-08, 2, 2026-10-10", // a Saturday to be worked
        "2026-02-13, 1, 2026-02-14", // another
        "2026-02-14, 1, 2026-02-24", // over the Spring Festival
        "2026-11-22, 0, 2026-11-23", // at once: the next working day
        "2026-11-23, 0, 2026-11-23",
        "2031-10-03, 1, 2031-10-06" // a year it knows nothing of
    })
    void counts(LocalDate start, int days, LocalDate due) {
        assertThat(new WorkingDays().after(start, days)).isEqualTo(due);
    }
}
