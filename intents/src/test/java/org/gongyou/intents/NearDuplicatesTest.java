package org.gongyou.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.intents.NearDuplicates.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {

    private final NearDuplicates duplicates = new NearDuplicates(0.75, 0.9);

    @ParameterizedTest
    @CsvSource({
        "公司不给加班费怎么办, 公司不给加班费怎么办？, true",
        "公司不给加班费怎么办, 公司 不給加班費 怎麼辦, true",
        "公司不给加班费怎么办啊, 公司不给加班费怎么办, true",
        "我的 VIP 卡丢了, 我的vip卡丢了, true",
        "公司不给加班费怎么办, 公司不给交社保怎么办, false",
        "怎么办, 公司不给加班费怎么办, false",
        "工地干完活不给钱找谁要, 请问一下工地干完活不给钱找谁要啊我们十几个人都等着过年呢, true",
        "我想加入工会, 在合肥送外卖的我想加入工会应该去找哪里办, false",
        "hello, help, false",
        "好, 好, true",
        "？？, ？？, false"
    })
    void tellsTextsThatSayNearlyTheSame(String left, String right, boolean alike) {
        assertThat(duplicates.between(List.of(left), List.of(right)).isEmpty()).isEqualTo(!alike);
    }

    @Test
    void putsTheMostAlikeFirstAndKeepsTheTextsAsWritten() {
        List<Pair> pairs = duplicates.between(List.of("会员证在哪里看呢", "会费怎么交"), List.of("会员证在哪里看", "会费怎么交！", "睡不着"));

        assertThat(pairs).extracting(Pair::left).containsExactly("会费怎么交", "会员证在哪里看呢");
        assertThat(pairs).extracting(Pair::right).containsExactly("会费怎么交！", "会员证在哪里看");
        assertThat(pairs.get(0).likeness()).isEqualTo(1);
    }

    @Test
    void countsARunOfLettersOrDigitsAsOne() {
        assertThat(Stream.of("13812345678", "转人工", "hello, 工会", "……").map(NearDuplicates::length))
                .containsExactly(1, 3, 3, 0);
    }

    @Test
    void comparesLargeCollectionsInSeconds() {
        Random random = new Random(7);
        List<String> training = texts(random, 12_000);
        List<String> test = texts(random, 3_000);

        List<Pair> pairs = new ArrayList<>();
        Duration cost = CpuTime.of(() -> pairs.addAll(duplicates.between(training, test)));

        assertThat(cost).isLessThan(Duration.ofSeconds(30));
        assertThat(pairs).allMatch(pair -> pair.likeness() >= 0.75 || pair.containment() >= 0.9);
    }

    @Test
    void refusesBoundsThatEverythingWouldMeet() {
        assertThatThrownBy(() -> new NearDuplicates(0, 0.9)).hasMessageContaining("above 0");
    }

    /** Texts out of few characters, so that every pair of characters stands in many of them. */
    private static List<String> texts(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, 15)
                        .mapToObj(j -> String.valueOf((char) ('一' + random.nextInt(60))))
                        .collect(Collectors.joining()))
                .toList();
    }
}
