package org.gongyou.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(true, LocalTime.of(22, 0), LocalTime.of(8, 0));

    @ParameterizedTest(name = "{0} may go at {1}")
    @CsvSource({
        "2026-03-02T21:59:59+08:00, 2026-03-02T21:59:59+08:00",
        "2026-03-02T22:00:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-02T23:30:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T00:00:00+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T07:59:59+08:00, 2026-03-03T08:00:00+08:00",
        "2026-03-03T08:00:00+08:00, 2026-03-03T08:00:00+08:00",
    })
    void opensAtTheirEnd(String at, String opens) {
        assertThat(NIGHT.open(Instant.parse(at))).isEqualTo(Instant.parse(opens));
    }

    @Test
    void knowsHoursWithinOneDay() {
        QuietHours noon = new QuietHours(true, LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(noon.open(Instant.parse("2026-03-02T12:30:00+08:00"))).isEqualTo("2026-03-02T06:00:00Z");
        assertThat(noon.open(Instant.parse("2026-03-02T11:30:00+08:00"))).isEqualTo("2026-03-02T03:30:00Z");
    }

    @Test
    void letsEverythingThroughWhereThereAreNone() {
        Instant night = Instant.parse("2026-03-02T23:30:00+08:00");

        assertThat(new QuietHours(false, LocalTime.of(22, 0), LocalTime.of(8, 0)).open(night))
                .isEqualTo(night);
        assertThat(new QuietHours(true, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).open(night))
                .isEqualTo(night);
    }
}
