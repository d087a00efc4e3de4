package org.gongyou.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterCsvTest {

    private static final String HEAD = "region_code,param_code,value,effective_from,effective_to,source,source_url\n";

    @Test
    void readsWhatItWrote() {
        List<Parameter> parameters = List.of(
                new Parameter(
                        "330100",
                        ParameterCode.MIN_WAGE,
                        "2490",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        "关于调整的通知，“第 1 号”, 附表",
                        "https://example.org/a?b=1"),
                new Parameter(
                        "000000", ParameterCode.DUES_RULE, "按\n原规定", LocalDate.of(2020, 1, 1), null, "某文件", null));

        assertThat(ParameterCsv.read(ParameterCsv.write(parameters))).isEqualTo(parameters);
    }

    @Test
    void namesEveryLineThatIsWrong() {
        String table =
                HEAD + "330100,MIN_WAG,2490,2024-01-01,,文件,\n330100,MIN_WAGE,2490,2024-13-01,x,文件,\n330100,MIN_WAGE\n";

        assertThatThrownBy(() -> ParameterCsv.read(table))
                .isInstanceOfSatisfying(
                        BadParameterException.class,
                        e -> assertThat(e.faults())
                                .hasSize(4)
                                .anyMatch(f -> f.startsWith("第 2 行 param_code"))
                                .anyMatch(f -> f.startsWith("第 3 行 effective_from"))
                                .anyMatch(f -> f.startsWith("第 3 行 effective_to"))
                                .anyMatch(f -> f.startsWith("第 4 行 应有 7 列")));
    }

    @Test
    void refusesATableWithoutItsFirstLine() {
        assertThatThrownBy(() -> ParameterCsv.read("330100,MIN_WAGE,2490,2024-01-01,,文件,\n"))
                .hasMessageContaining("第 1 行")
                .hasMessageContaining("模板");
    }
}
