package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangerReplyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "我现在安全, SAFE",
        "是的，我安全, SAFE",
        "没事, SAFE",
        "我没事了，现在安全, SAFE",
        "好多了，谢谢你们, SAFE",
        "他没事了, SAFE",
        "'我没事了，老婆在旁边', COMPANY",
        "我现在很安全，我老婆陪着我, COMPANY",
        "有人，我妈在, COMPANY",
        "我女儿在旁边, COMPANY",
        "没有, ALONE",
        "没人，我一个人, ALONE",
        "就我自己, ALONE",
        "想多了, NOT_MEANT",
        "开玩笑的, NOT_MEANT",
        "我没有要自杀, NOT_MEANT",
        "我说的是辞职, NOT_MEANT",
        "有, MEANT",
        "有过, MEANT",
        "有一点, MEANT",
        "可能吧, MEANT",
        "不知道, MEANT",
        "让老师联系我吧, CONTACT",
        "给我打个电话吧, CONTACT",
        "别联系我, NO_CONTACT",
        "你是机器人吗, MACHINE",
        "有真人吗, MACHINE",
        "不要告诉我单位, CONFIDENTIAL",
        "你们会告诉我老婆吗, CONFIDENTIAL",
        "会保密吗, CONFIDENTIAL",
        "别报警, POLICE",
        "要等多久, WAIT",
        "12356是什么, HOTLINE",
        "打12356要钱吗, HOTLINE",
        "我打过12356没人接, HOTLINE",
        "你们能派人来吗, SEND",
        "那我的工资怎么办, BUSINESS"
    })
    void readsWhatIsSaidAfterAnAlarm(String said, DangerReply reply) {
        assertThat(DangerReply.of(said)).contains(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要跳下去", "不安全", "我不想活了", "他还在楼顶", "我好难受", "我想加入工会", "没有意思", "活着没意思", "没有人爱我", "死了就没事了"})
    void leavesBeWhatIsNone(String said) {
        assertThat(DangerReply.of(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我已经吃药了", "喝了农药", "我走到江边了", "站在楼顶", "好困", "头好晕", "割了手腕", "马上就跳"})
    void hearsThatItIsHappening(String said) {
        assertThat(DangerReply.happening(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"没有", "我的工资怎么办", "我在家", "老公在旁边", "我叫王强"})
    void hearsNothingHappeningInOtherWords(String said) {
        assertThat(DangerReply.happening(said)).isFalse();
    }
}
