package org.gongyou.intents.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.china();

    @ParameterizedTest(name = "{0} is worked: {1}")
    @CsvSource({
        "2026-03-02, true",
        "2026-03-07, false", // a Saturday
        "2026-02-14, true", // a Saturday worked for the Spring Festival
        "2026-02-17, false", // New Year's Day of the old calendar
        "2025-01-26, true", // a Sunday worked for the Spring Festival
        "2025-02-04, false",
        "2025-10-08, false", // the last day of eight
        "2025-10-11, true"
    })
    void tellsWorkingDaysFromDaysOff(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @Test
    void tellsWhichYearsItKnowsInFull() {
        assertThat(calendar.knows(2025)).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
    }

    /** 365 days less the weekends and the 13 (since 2025) days off by law makes 247 to 248 working days a year. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void addsUpToTheWorkingDaysOfTheYear(int year, int days) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(days);
    }
}
