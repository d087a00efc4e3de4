package org.gongyou.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyou.intents.pipeline.Stage;
import org.gongyou.intents.text.DictionaryWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentEngineTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final IntentEngine ENGINE = IntentTrainer.train(Sample.examples());

    @ParameterizedTest
    @CsvSource({
        "我想入会, org.member.join",
        "我想加入工會, org.member.join",
        "公司拖欠我工资, law.wage",
        "想预约心理咨询, psy.book",
        "你有哪些服务, core.help",
    })
    void ranksTheIntentFirst(String text, String intent) {
        assertThat(understand(text).best())
                .hasValueSatisfying(best -> assertThat(best.intent()).isEqualTo(intent));
    }

    @Test
    void reportsTheTopicUnderItsIntent() {
        RankedIntent best = understand("入会要交多少会费").best().orElseThrow();

        assertThat(best.intent()).isEqualTo("org.member.join");
        assertThat(best.topic()).isEqualTo("fee");
    }

    @Test
    void isSureOfAnExampleItLearntFrom() {
        assertThat(understand("怎么加入工会？").best().orElseThrow().confidence()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "讲个笑话", "", "👍👍👍🎉🎉🎉abc", "xyzzy"})
    void tellsWhatIsOutOfScope(String text) {
        assertThat(understand(text).outOfScope()).isTrue();
    }

    @Test
    void ranksNoIntentForTextsOutOfScope() {
        assertThat(understand("讲个笑话").ranking())
                .extracting(RankedIntent::intent)
                .doesNotContain(Example.OUT_OF_SCOPE);
    }

    @Test
    void confidencesSumToAtMostOne() {
        for (Example example : Sample.examples()) {
            double sum = understand(example.text()).ranking().stream()
                    .mapToDouble(RankedIntent::confidence)
                    .sum();
            assertThat(sum).isLessThanOrEqualTo(1.000001);
        }
    }

    @Test
    void givesTheSameAnswersWhenTrainedAgain() {
        IntentEngine again = IntentTrainer.train(Sample.examples());

        for (String text : List.of("我想入会", "工资没发", "随便说点什么", "心理压力大")) {
            assertThat(again.understand(text, TODAY)).isEqualTo(understand(text));
        }
    }

    @Test
    void tellsWhichWordsAndWhichExamplesSpoke() {
        List<String> because = understand("我想要入会").because();

        assertThat(because).anySatisfy(line -> assertThat(line).startsWith("intent: org.member.join"));
        assertThat(because)
                .anySatisfy(line ->
                        assertThat(line).startsWith("words: ").contains("入会").contains("\""));
    }

    @Test
    void understandsByWordsAloneWithoutAnEncoder() {
        IntentEngine engine = IntentTrainer.train(
                Sample.examples(), TrainingOptions.standard().withEncoder(Optional.empty()));

        assertThat(engine.analyse("我想入会", TODAY).stage()).isEqualTo(Stage.LEXICAL);
        assertThat(engine.understand("我想入会", TODAY).best().orElseThrow().intent())
                .isEqualTo("org.member.join");
    }

    @Test
    void answersAgainFromMemory() {
        IntentEngine engine = IntentTrainer.train(Sample.examples());

        Understanding first = engine.understand("怎么入会啊各位", TODAY);

        assertThat(engine.analyse("怎么入会啊各位", TODAY).stage()).isEqualTo(Stage.CACHE);
        assertThat(engine.understand("怎么入会啊各位", TODAY)).isEqualTo(first);
    }

    @Test
    void learnsWithWordsOfOnesOwn() {
        IntentEngine engine = IntentTrainer.train(
                Sample.examples(),
                TrainingOptions.standard()
                        .withEncoder(Optional.empty())
                        .withWords(List.of(DictionaryWord.noun("浙里惠工"))));

        assertThat(engine.understand("浙里惠工怎么用", TODAY).tokens())
                .extracting(Token::word)
                .contains("浙里惠工");
        assertThat(engine.understand("浙理惠工怎么用", TODAY).because()).contains("read 浙理惠工 as 浙里惠工");
        assertThat(ENGINE.understand("浙里惠工怎么用", TODAY).tokens())
                .extracting(Token::word)
                .doesNotContain("浙里惠工");
    }

    @Test
    void refusesAnIntentWhoseExamplesHoldNoWord() {
        List<Example> examples = List.of(new Example("a", "？？？"), new Example("b", "你好"), new Example("c", "再见"));

        assertThatThrownBy(() -> IntentTrainer.train(examples))
                .isInstanceOf(BadTrainingDataException.class)
                .hasMessageContaining("a: none of its examples holds a word");
    }

    @Test
    void refusesToLearnOnlyWhatIsOutOfScope() {
        List<Example> examples =
                List.of(new Example(Example.OUT_OF_SCOPE, "明天下雨吗"), new Example(Example.OUT_OF_SCOPE + "/x", "股票涨了吗"));

        assertThatThrownBy(() -> IntentTrainer.train(examples)).isInstanceOf(BadTrainingDataException.class);
    }

    @Test
    void refusesToLearnFromASingleLabel() {
        assertThatThrownBy(() -> IntentTrainer.train(List.of(new Example("a", "你好"), new Example("a", "您好"))))
                .isInstanceOf(BadTrainingDataException.class)
                .hasMessageContaining("two labels");
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            String text = random(random, random.nextInt(200));

            Understanding understanding = understand(text);

            assertThat(understanding.entities())
                    .allSatisfy(e -> assertThat(understanding.normalised().substring(e.start(), e.end()))
                            .isEqualTo(e.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D",
                "\uDE00\uD83D",
                "😀",
                "工",
                "1",
                " ",
                "\u200D",
                "，",
                "我叫张",
                "·",
                "a b ",
                "[微笑]",
                "第",
                "嗯",
                "一十"
            })
    void staysBoundedForTenThousandCharacters(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        Duration cost = CpuTime.of(() -> assertThat(understand(text).text()).isEqualTo(text));

        assertThat(cost).isLessThan(BOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สวัสดีค่ะ อยากร้องเรียน",
                "Я хочу вступить в профсоюз",
                "مرحبا كيف أنضم إلى النقابة",
                "노동조합에 가입하고 싶어요",
                "組合に入りたいです",
                "ཚོགས་པ་བཟོ་བའི",
                "𠮷野家欠我工资𡃁",
                "\u0000\u0007\u001B[31m工资\u009F",
                "\u202E资工欠拖\u202C",
                "e\u0301\u0327\u0301\u0327",
                "\uFFFE\uFFFF\uFDD0",
            })
    void takesAnyScript(String text) {
        assertThat(understand(text).text()).isEqualTo(text);
        assertThat(understand(text.repeat(10_000 / text.length())).crisis()).isNotNull();
    }

    @Test
    void staysBoundedForTenThousandCharactersOfAnything() {
        Random random = new Random(9);
        for (int round = 0; round < 5; round++) {
            String text = random(random, 7_000);
            Duration cost = CpuTime.of(() -> assertThat(understand(text).text()).isEqualTo(text));

            assertThat(cost).isLessThan(BOUND);
        }
    }

    @Test
    void answersManyThreadsAsItAnswersOne() throws Exception {
        List<String> texts = List.of("我想入会", "工资没发怎么办", "我叫张伟，13800138000", "昨天在杭州西湖区", "不想活了", "会费多少");
        List<Understanding> expected =
                texts.stream().map(IntentEngineTest::understand).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Understanding>>> calls = IntStream.range(0, 200)
                    .<Callable<List<Understanding>>>mapToObj(i -> () ->
                            texts.stream().map(IntentEngineTest::understand).toList())
                    .toList();
            for (Future<List<Understanding>> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                case 1 -> text.appendCodePoint(0x1F300 + random.nextInt(0x400));
                case 2 -> text.append((char) random.nextInt(0x80));
                case 3 -> text.append("我叫昨天第号月公司13身份证".charAt(random.nextInt(14)));
                case 4 -> text.append((char) random.nextInt(0x10000));
                default -> text.append((char) (0x4E00 + random.nextInt(0x5000)));
            }
        }
        return text.toString();
    }

    private static Understanding understand(String text) {
        return ENGINE.understand(text, TODAY);
    }
}
