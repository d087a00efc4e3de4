package org.gongyou.intents.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.text.DictionaryWord;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypoCorrectorTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final TypoCorrector CORRECTOR = TypoCorrector.towards(Segmenter.union());

    @ParameterizedTest
    @CsvFileSource(resources = "typos.csv", delimiter = '|')
    void correctsWhatWasTakenForAnotherCharacter(String text, String meant) {
        assertThat(Correction.apply(text, CORRECTOR.correct(text))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "去工商局举报老板",
                "工商银行",
                "工商营业执照怎么办",
                "游戏公会招人",
                "公会战几点开始",
                "服务好不好",
                "我们一起加班",
                "医疗器械公司上班",
                "工伤认定",
                "总共会多少",
                "派遣工同工不同酬怎么办",
                "咱厂没工会我能入不",
                "请加到我的日历上",
                "会员正在办理",
                "生活费多少",
                "他在家里",
                "张伟和李建国",
                "年终将至",
                "",
                "a",
                "工会",
                "你好",
                "今天天气怎么样",
                "法院判了不执行怎么办"
            })
    void leavesAloneWhatMakesSense(String text) {
        assertThat(CORRECTOR.correct(text)).isEmpty();
    }

    @Test
    void saysWhereAndWhat() {
        assertThat(CORRECTOR.correct("他想申请工商认定,又说加般费没给"))
                .containsExactly(new Correction(4, "工商认定", "工伤认定"), new Correction(11, "加般费", "加班费"));
    }

    @Test
    void cutsTheCorrectedTextAndKeepsTheTypedOne() {
        Pipeline pipeline = Pipeline.of(List.of(new Normaliser(), Segmenter.union(), CORRECTOR));

        Analysis analysis = pipeline.process(Analysis.of("申请工商认定", LocalDate.of(2026, 3, 2)));

        assertThat(analysis.normalised()).isEqualTo("申请工商认定");
        assertThat(analysis.tokens()).extracting(Token::word).contains("工伤认定");
        assertThat(analysis.because()).containsExactly("read 工商认定 as 工伤认定");
    }

    @Test
    void correctsTowardsWordsAddedLater() {
        String text = "我要办浙里惠攻";
        TypoCorrector later = TypoCorrector.towards(Segmenter.union().with(List.of(DictionaryWord.noun("浙里惠工"))));

        assertThat(CORRECTOR.correct(text)).isEmpty();
        assertThat(later.correct(text)).containsExactly(new Correction(3, "浙里惠攻", "浙里惠工"));
    }

    @Test
    void survivesAnyTextAndNeverMovesAnOffset() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(
                        random.nextBoolean()
                                ? "工会商伤认定加班般合同铜欠薪新".charAt(random.nextInt(15))
                                : (char) random.nextInt(0x10000));
            }

            List<Correction> corrections = CORRECTOR.correct(text.toString());

            assertThat(corrections).allSatisfy(c -> assertThat(c.to()).hasSameSizeAs(c.from()));
            assertThat(corrections)
                    .allSatisfy(
                            c -> assertThat(text.substring(c.start(), c.end())).isEqualTo(c.from()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"工", "工商", "合铜", " ", "\uD83D", "劳动合", "1"})
    void staysBoundedForLongRuns(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Duration cost = CpuTime.of(() -> assertThat(CORRECTOR.correct(text)).isNotNull());

        assertThat(cost).isLessThan(BOUND);
    }
}
