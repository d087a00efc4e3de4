package org.gongyou.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gongyou.core.StorageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the kept parameters promise, whatever database they lie in. */
abstract class RegionParametersContract extends StorageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private RegionParameters parameters;

    @Test
    void servesWhatWasSavedAtOnceAndReplacesByRegionCodeAndDay() {
        parameters.save(List.of(minWage("330000", "2000")), "admin");
        parameters.save(List.of(minWage("330000", "2100")), "admin");

        assertThat(parameters.table().find(ParameterCode.MIN_WAGE, "330106", DAY))
                .hasValueSatisfying(p -> assertThat(p.value()).isEqualTo("2100"));
        assertThat(stored("330000"))
                .hasSize(1)
                .allSatisfy(s -> assertThat(s.changedBy()).isEqualTo("admin"));
        assertThat(parameters.remove(stored("330000").get(0).id())).isTrue();
        assertThat(parameters.table().find(ParameterCode.MIN_WAGE, "330106", DAY))
                .isEmpty();
    }

    @Test
    void savesAllOrNone() {
        List<Parameter> mixed = List.of(minWage("320000", "2000"), minWage("990000", "2000"), minWage("320000", "-1"));

        assertThatThrownBy(() -> parameters.save(mixed, "admin"))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.faults())
                                .hasSize(2)
                                .anyMatch(f -> f.startsWith("第 2 条 region_code"))
                                .anyMatch(f -> f.startsWith("第 3 条 value")));
        assertThat(stored("320000")).isEmpty();
    }

    private List<StoredParameter> stored(String region) {
        return parameters.all().stream()
                .filter(s -> s.parameter().region().equals(region))
                .toList();
    }

    private static Parameter minWage(String region, String value) {
        return new Parameter(region, ParameterCode.MIN_WAGE, value, LocalDate.of(2026, 1, 1), null, "示例文件", null);
    }
}
