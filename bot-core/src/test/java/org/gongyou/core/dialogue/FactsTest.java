package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.core.script.Stage;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped entries read out of people's words, on 26 November 2026; "-" where we have to ask. */
class FactsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Stage stage;
    private static KnowledgeBase knowledge;

    @BeforeAll
    static void engine() {
        stage = Stage.shipped(Path.of("target/model"));
        knowledge = KnowledgeBase.load(KnowledgeBase.SHIPPED);
    }

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "K06 | got | 三天前收到裁决 不服 要15天内起诉是吗 | 还在 15 天内",
                "K06 | got | 昨天收到裁决 15天怎么算 | 还在 15 天内",
                "K06 | got | 裁决书下来二十天了还能告吗 | 已过 15 天",
                "B12 | left | 拖欠半年工资 早就不在那干了还能要吗 | -",
                "B12 | left | 走了半年了，工资还没结 | 离职还没满一年",
                "B12 | left | 我在那干了三年，离职八个月了 | 离职还没满一年",
                "B12 | left | 离职一年多了还能要吗 | 离职已满一年",
                "B12 | left | 在职期间有没有一年时效 我去年离职的 | -",
                "B12 | left | 我还在职，前年的加班费能要吗 | 还在职",
                "K02 | since | 被辞退快一年了 差三天 | 还在一年内",
                "K02 | since | 仲裁时效不是60天吗 | -",
                "K02 | since | 我7月被辞退的现在想仲裁还来得及吗 | 还在一年内",
                "K02 | since | 我今年3月15号被辞退 | 还在一年内",
                "K02 | since | 2025年12月1号被辞退的 仲裁时效 | 还在一年内",
                "K02 | since | 还有几天过期 我去年12月1号被开的 | 还在一年内",
                "K02 | since | 我2024年5月被辞退的还能仲裁吗 | 已满一年",
                "K02 | since | 去年被辞退的还能仲裁吗 | -",
                "D05 | paid | 前面交了八年，后来断了一年 能领几个月 | 18 个月",
                "D05 | paid | 前面交了八年…断了一年 能领几个月 | 18 个月",
                "D05 | paid | 失业金一个月多少钱 成都 | -",
                "D05 | paid | 失业保险交了十一年 | 24 个月",
                "C09 | worked | 刚入职半年 之前工作过11年 有没有年假 | 10 天",
                "C09 | worked | 干了10个月 上家也干了八年 | 5 天",
                "C09 | worked | 干了八年 上家干了五年 | 10 天",
                "C09 | worked | 我工作十一年了，在这家干了三年 | -",
                "C09 | worked | 我一共工作了十一年，在这家干了三年 | 10 天",
                "A04 | term | 试用期半年合理吗 | -",
                "A04 | term | 试用期一年 | -",
                "A04 | term | 合同签三年试用期半年正常不 | 最多六个月",
                "A04 | term | 一年的合同试用三个月合规吗 | 最多两个月",
                "A09 | worked | 10年合同 干了3年 想签无固定期限 | 还没满十年",
                "A09 | worked | 我在这干了十三年，还是年年续签 | 已经连续满十年",
                "D03 | worked | 公司说满半年才交社保 我才来20天 | 还在 30 天内",
                "D03 | worked | 入职三个月了还没给我交社保 | 已超过 30 天",
                "A01 | worked | 满一年才给签合同 我刚来两周 | 还在一个月",
                "A01 | worked | 进厂半年了一直没给签合同 | 已经超过一个月",
                "A01 | worked | 没合同，干了不到一年 | 已经超过一个月",
                "A01 | worked | 我去年5月入职的一直没签合同 | 已满一年",
                "G03 | age | 哺乳期一年内公司让加班 | -",
                "G03 | age | 孩子八个月了，哺乳时间怎么休 | 不满一周岁",
                "G06 | age | 我16岁半 能进厂上夜班吗 | 未成年工",
                "E03 | since | 11月8号在厂里受伤的 | 还在 30 天内",
                "D06 | end | 老板让写自己辞职 我没写 被单位辞退的 能领失业金吗 | 被辞退",
                "D06 | end | 不是自己辞职，公司把我辞退的 | 被辞退",
                "D06 | end | 我主动辞职能领失业金不 | 主动辞职",
                "I01 | secret | 我不接触客户名单 但是接触技术图纸 | -",
                "I01 | secret | 我接触不到客户名单 | 不生效",
                "C10 | refused | 不是单位没安排 是我自己没休 | -",
                "C10 | refused | 单位没安排，年假没休成 | 300%",
                "C03 | day | 国庆加班几倍 | 法定节假日",
                "K09 | migrant | 法援是不是免费的 | -",
            })
    void tellsInAQuestion(String topic, String name, String words, @Nullable String said) {
        assertThat(outcome(topic, name, words, false))
                .map(Fact.Outcome::say)
                .matches(say -> said == null ? say.isEmpty() : say.orElse("").contains(said), "tells " + said);
    }

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "K02 | since | 半年 | 还在一年内",
                "K02 | since | 去年3月 | 已满一年",
                "K02 | since | 快一年了 | 还在一年内",
                "K02 | since | 仲裁不是只有60天吗 | -",
                "A01 | worked | 五个多月吧 | 已经超过一个月",
                "A01 | worked | 2026年11月10号来的 | 还在一个月",
                "K09 | migrant | 是 | 免查",
                "K09 | migrant | 不是 | 要看是否",
                "G06 | age | 十五岁 | 童工",
            })
    void tellsInTheAnswer(String topic, String name, String words, @Nullable String said) {
        assertThat(outcome(topic, name, words, true))
                .map(Fact.Outcome::say)
                .matches(say -> said == null ? say.isEmpty() : say.orElse("").contains(said), "tells " + said);
    }

    @Test
    void countsDownTheLastDaysOfATerm() {
        assertThat(left("K02", "since", "2025年12月1号被辞退的 仲裁时效"))
                .contains(new Countdown(LocalDate.of(2026, 12, 1), 5, true));
        assertThat(left("K02", "since", "去年11月26号被开的")).contains(new Countdown(TODAY, 0, true));
        assertThat(left("K02", "since", "我7月被辞退的")).isEmpty();
        assertThat(left("K02", "since", "去年11月25号被开的")).isEmpty();
        assertThat(left("K02", "since", "被辞退快一年了")).map(Countdown::exact).contains(false);
        assertThat(left("K06", "got", "三天前收到裁决")).contains(new Countdown(LocalDate.of(2026, 12, 8), 12, true));
        assertThat(left("A01", "worked", "入职十一个月了")).isEmpty();
    }

    private static Optional<Countdown> left(String topic, String name, String words) {
        Fact fact = fact(topic, name);
        return Facts.told(fact, heard(words), TODAY, false).flatMap(value -> Countdown.of(fact, value, TODAY));
    }

    private static Optional<Fact.Outcome> outcome(String topic, String name, String words, boolean asked) {
        Fact fact = fact(topic, name);
        return Facts.told(fact, heard(words), TODAY, asked)
                .flatMap(value -> fact.ofOption(value).or(() -> fact.ofDuration(value)));
    }

    private static Understanding heard(String words) {
        return stage.understand(words, NOW);
    }

    private static Fact fact(String topic, String name) {
        return knowledge.find("law.consult", "QA-" + topic, TODAY).orElseThrow().guidance().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
