package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.script.Stage;
import org.gongyou.core.service.Condition;
import org.gongyou.core.service.Limits;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each type of slot makes of an answer, on 2 March 2026. */
class SlotReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private static Stage stage;

    @BeforeAll
    static void engine() {
        stage = Stage.shipped(Path.of("target/model"));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MONEY | 一万二 | 12000",
                "MONEY | 八千多 | 8000",
                "MONEY | 8000 | 8000",
                "MONEY | 没有收入 | 0",
                "MONEY | 三千到四千 | 3000/4000",
                "MONEY | 记不得了 | fault.money",
                "NUMBER | 三十来号人 | 30",
                "NUMBER | 就我一个人 | 1",
                "NUMBER | 25 | 25",
                "NUMBER | 好多 | fault.number",
                "DURATION | 一年零俩月 | P1Y2M",
                "DURATION | 8小时 | PT8H",
                "DURATION | 很久 | fault.duration",
                "DATE | 上个月8号 | 2026-02-08",
                "DATE | 说不好 | fault.date",
                "MONTH | 去年12月 | 2025-12",
                "MONTH | 上个月 | 2026-02",
                "DATE_RANGE | 2023年三月到现在 | 2023-03-01/2026-03-02",
                "DATE_RANGE | 记不清 | fault.date_range",
                "USCC | 91350100M000100Y43 | 91350100M000100Y43",
                "USCC | 91350100M000100Y44 | fault.uscc.checksum",
                "USCC | 信用代码是91350100M000100 | fault.uscc",
                "ID_DOC | 护照E12345678 | passport E12345678",
                "ID_DOC | 回乡证 H12345678 | hk_macao_permit H12345678",
                "ID_DOC | 台胞证12345678 | taiwan_permit 12345678",
                "ID_DOC | 没带 | fault.id_doc",
                "UNION_REF | 杭州恒达电子有限公司工会 | 杭州恒达电子有限公司工会",
                "FILE_IMAGE | 发完了 | *done",
                "FILE_IMAGE | 没有了 | *done",
                "FILE_IMAGE | 等一下 | -",
                "GEO | 我在西湖边 | fault.geo",
                "HEALTH_NOTE | 肾病三年了 | 肾病三年了",
            })
    void readsWhatWasAsked(SlotType type, String said, String read) {
        assertThat(read(type, said, true)).isEqualTo(Optional.ofNullable(read));
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MONEY | 老板欠我三万块 | -",
                "NUMBER | 我们二十多个人没拿到钱 | 20",
                "NUMBER | 干了三个月 | -",
                "TEXT | 随便说说 | -",
                "HEALTH_NOTE | 肾病三年了 | -",
                "FILE_IMAGE | 没有了 | -",
                "ID_DOC | 护照E12345678 | -",
            })
    void takesUnaskedOnlyWhatIsPlain(SlotType type, String said, String read) {
        assertThat(read(type, said, false)).isEqualTo(Optional.ofNullable(read));
    }

    private static Optional<String> read(SlotType type, String said, boolean asked) {
        return SlotReader.read(slot(type), stage.understand(said, NOW), asked)
                .map(reading ->
                        reading instanceof Reading.Fault fault ? fault.wording() : ((Reading.Value) reading).value());
    }

    private static Slot slot(SlotType type) {
        Limits limits = new Limits(BigDecimal.ZERO, null, "人", null, null, 0, 0, null, null);
        return new Slot(
                "slot",
                type,
                "项",
                List.of(),
                "？",
                null,
                false,
                false,
                false,
                false,
                false,
                Condition.ALWAYS,
                List.of(),
                limits,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false,
                List.of());
    }
}
