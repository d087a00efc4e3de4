package org.gongyou.intents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.quantity.Quantities;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.gongyou.intents.time.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every recogniser and any text at all. */
class AnyTextTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

    private static final Pipeline PIPELINE =
            Pipeline.of(List.of(new Normaliser(), Segmenter.union(), new EntityExtractor(Regions.china())));

    /** Pieces that start, continue or end what recognisers look for. */
    private static final String[] PIECES = {
        "一",
        "二",
        "两",
        "三",
        "五",
        "九",
        "十",
        "百",
        "千",
        "万",
        "亿",
        "零",
        "半",
        "几",
        "多",
        "来",
        "俩",
        "点",
        "成",
        "0",
        "1",
        "3",
        "12",
        "30",
        "2024",
        ".",
        ",",
        "-",
        "/",
        "~",
        "到",
        "至",
        "年",
        "月",
        "日",
        "号",
        "天",
        "周",
        "星期",
        "个",
        "人",
        "次",
        "块",
        "元",
        "毛",
        "%",
        "百分之",
        "分之",
        "去年",
        "上个月",
        "前",
        "后",
        "底",
        "初",
        "国庆",
        "春节",
        "大年",
        "最近",
        "现在",
        "从",
        "我叫",
        "我是",
        "张",
        "伟",
        "手机",
        "13800138000",
        "公司",
        "有限公司",
        "杭州",
        "西湖区",
        "美团",
        "k",
        "w",
        "¥",
        "每月",
        "工资",
        "左右",
        "大概",
        "不到",
        " ",
        "第",
        "是",
        "😀",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u200D",
        "é",
        "Я",
        "ก",
        "م",
        "한",
        "の",
        "，",
        "\n"
    };

    @Test
    void standsWhereItSaysForAnyText() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3_000; round++) {
            Analysis analysis = PIPELINE.process(Analysis.of(text(random, random.nextInt(30)), TODAY));

            for (Entity entity : analysis.entities()) {
                assertThat(analysis.normalised().substring(entity.start(), entity.end()))
                        .isEqualTo(entity.text())
                        .isNotEmpty();
                assertThat(entity.value()).isNotBlank();
            }
        }
    }

    @Test
    void readsTextThatWasNotNormalised() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random, random.nextInt(30));

            assertThat(Quantities.find(text))
                    .allSatisfy(q -> assertThat(q.start()).isBetween(0, q.end() - 1));
            assertThat(Times.find(text, TODAY))
                    .allSatisfy(m -> assertThat(m.start()).isBetween(0, m.end() - 1));
        }
    }

    @Test
    void staysBoundedForTenThousandCharactersOfAnything() {
        Random random = new Random(11);
        for (int round = 0; round < 5; round++) {
            String text = text(random, 6_000);
            Duration cost = CpuTime.of(
                    () -> assertThat(PIPELINE.process(Analysis.of(text, TODAY)).entities())
                            .isNotNull());

            assertThat(cost).isLessThan(BOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"我叫", "有限公司", "杭", "西湖区", "13", "·", "A", "91", "张", "是是", "第一", "a b ", "1 ", "好,", "我是张"})
    void staysBoundedForLongRuns(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Duration cost = CpuTime.of(
                () -> assertThat(PIPELINE.process(Analysis.of(text, TODAY)).entities())
                        .isNotNull());

        assertThat(cost).isLessThan(BOUND);
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
