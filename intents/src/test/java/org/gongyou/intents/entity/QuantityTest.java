package org.gongyou.intents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Pipeline PIPELINE =
            Pipeline.of(List.of(new Normaliser(), Segmenter.union(), new EntityExtractor(Regions.china())));

    @ParameterizedTest
    @CsvFileSource(resources = "quantities.csv", delimiter = '|', numLinesToSkip = 1)
    void findsAQuantity(String text, String type, String words, String value, String attributes) {
        Analysis analysis = PIPELINE.process(Analysis.of(text, TODAY));

        assertThat(analysis.entities().stream().filter(e -> e.type().equals(type)))
                .singleElement()
                .satisfies(e -> assertThat(e.text()).isEqualTo(words))
                .satisfies(e -> assertThat(e.value()).isEqualTo(value))
                .satisfies(e -> assertThat(e.attributes()).isEqualTo(map(attributes)))
                .satisfies(e -> assertThat(analysis.normalised().substring(e.start(), e.end()))
                        .isEqualTo(words));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "no-quantities.csv", delimiter = '|')
    void findsNoQuantityWhereThereIsNone(String text, String type) {
        assertThat(find(text)).extracting(Entity::type).doesNotContain(type);
    }

    @Test
    void findsAllQuantitiesOfASentence() {
        assertThat(find("我们25个人干了三年零两个月，工资一个月八千，欠了三成，大概一共五万多块"))
                .extracting(e -> e.type() + "=" + e.value())
                .containsExactly("count=25", "duration=P3Y2M", "money=8000", "percentage=30", "money=50000");
    }

    @Test
    void readsSoManyHoursADayAsTwoDurations() {
        assertThat(find("一天八小时，一年365天")).extracting(Entity::value).containsExactly("P1D", "PT8H", "P1Y", "P365D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一", "十", "百", "万", "零", "1.1.", "1,", "半", "年", "一年", "三千", "1-", "到", "百分之", "5k", "三到", "一块", "几",
                "多"
            })
    void staysBoundedForLongRuns(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Duration cost = CpuTime.of(() -> {
            assertThat(find(text)).isNotNull();
            assertThat(org.gongyou.intents.quantity.Quantities.find(text)).isNotNull();
        });

        assertThat(cost).isLessThan(BOUND);
    }

    private static List<Entity> find(String text) {
        return PIPELINE.process(Analysis.of(text, TODAY)).entities();
    }

    private static Map<String, String> map(String attributes) {
        return attributes == null
                ? Map.of()
                : Arrays.stream(attributes.split(","))
                        .map(a -> a.split("="))
                        .collect(Collectors.toMap(a -> a[0], a -> a[1]));
    }
}
