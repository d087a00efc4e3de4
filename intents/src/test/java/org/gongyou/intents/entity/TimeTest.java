package org.gongyou.intents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.gongyou.intents.time.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Pipeline PIPELINE =
            Pipeline.of(List.of(new Normaliser(), Segmenter.union(), new EntityExtractor(Regions.china())));

    @ParameterizedTest
    @CsvFileSource(resources = "times.csv", delimiter = '|', numLinesToSkip = 1)
    void findsATime(String text, String type, String words, String value, String notes) {
        Analysis analysis = PIPELINE.process(Analysis.of(text, TODAY));

        assertThat(times(analysis))
                .singleElement()
                .satisfies(e -> assertThat(e.type()).isEqualTo(type))
                .satisfies(e -> assertThat(e.text()).isEqualTo(words))
                .satisfies(e -> assertThat(e.value()).isEqualTo(value))
                .satisfies(e -> assertThat(notes(e)).isEqualTo(notes == null ? "" : notes))
                .satisfies(e -> assertThat(analysis.normalised().substring(e.start(), e.end()))
                        .isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发薪日",
                "以前天天加班",
                "以后天天",
                "前两天",
                "前几天",
                "十一个人",
                "干了近三年",
                "15年",
                "每月15号发工资",
                "三十来号人",
                "五一个",
                "周一到周五",
                "年年年",
                "坐8号线",
                "2月30号",
                "13月1日",
                "每年底",
                "三年级",
                "90年代",
                "一月三千",
                "万一",
                "2026",
                "1.2万",
                "五险一金",
                "第3月",
                "12月饼",
                "过节费",
                "合同还有3年",
                "五月天的歌",
                "一周五天",
                "明日方舟",
                "十五号公路",
                "新年前夜",
                "每个星期二",
                "人到中年后",
                "3个月没发工资"
            })
    void findsNoTimeWhereNoneIsTold(String text) {
        assertThat(times(PIPELINE.process(Analysis.of(text, TODAY)))).isEmpty();
    }

    @Test
    void givesTheDaysOfASpan() {
        assertThat(times(PIPELINE.process(Analysis.of("从去年10月份到现在", TODAY))))
                .singleElement()
                .satisfies(e -> assertThat(e.attributes())
                        .containsEntry("from", "2025-10-01")
                        .containsEntry("to", "2026-03-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年",
                "1.1.1.",
                "1",
                "一",
                "月",
                "到",
                "今年",
                "3月",
                "前年",
                "2024-",
                " ",
                "去年3月到",
                "三天",
                "上周一到",
                "20240305",
                "国庆",
                "大年"
            })
    void staysBoundedForLongRuns(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Duration cost = CpuTime.of(() -> {
            assertThat(PIPELINE.process(Analysis.of(text, TODAY)).entities()).isNotNull();
            assertThat(Times.find(text.substring(0, 2_000), TODAY)).isNotNull();
        });

        assertThat(cost).isLessThan(BOUND);
    }

    private static List<Entity> times(Analysis analysis) {
        return analysis.entities().stream()
                .filter(e -> e.type().equals(EntityTypes.DATE) || e.type().equals(EntityTypes.DATE_RANGE))
                .toList();
    }

    private static String notes(Entity entity) {
        List<String> notes = new ArrayList<>();
        Stream.of("approximate", "assumed")
                .filter(a -> entity.attribute(a).isPresent())
                .forEach(notes::add);
        entity.attribute("granularity").ifPresent(notes::add);
        entity.attribute("holiday").ifPresent(h -> notes.add("holiday=" + h));
        return String.join(",", notes);
    }
}
