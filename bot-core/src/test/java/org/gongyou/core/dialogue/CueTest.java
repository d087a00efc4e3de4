package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "提交, CONFIRM",
        "确认提交吧, CONFIRM",
        "没问题，提交, CONFIRM",
        "取消, CANCEL",
        "我不想办了, CANCEL",
        "算了不办了, CANCEL",
        "返回, BACK",
        "上一步, BACK",
        "跳过, SKIP",
        "先不填, SKIP",
        "不想说, SKIP",
        "算了不填身份证了, SKIP",
        "我不想给手机号, SKIP",
        "不同意给身份证, SKIP",
        "不知道, UNKNOWN",
        "记不清了, UNKNOWN",
        "为什么要填, WHY",
        "要身份证干嘛, WHY",
        "为啥要我的手机号啊, WHY",
        "你们要我手机号干啥, WHY",
        "再说一遍, REPEAT",
        "你刚才说什么, REPEAT",
        "怎么入, HOW",
        "那咋弄啊, HOW",
        "然后呢, HOW",
        "要填啥, HOW",
        "还要填哪些信息, HOW",
        "接下来怎么办, HOW",
        "不知道怎么填, HOW",
        "下一步呢, HOW",
        "帮助, HELP",
        "你能做什么, HELP",
        "菜单, MENU",
        "有哪些服务, MENU",
        "转人工, HUMAN",
        "我要找人工客服, HUMAN",
        "给我转个活人, HUMAN",
        "重新填, RESTART",
        "修改, MODIFY",
        "修改入会申请, MODIFY",
        "继续, RESUME",
        "你好, GREETING",
        "不用人工了, RETURN",
        "不用转人工了, RETURN",
        "不等了, RETURN",
        "都不是, NEITHER",
        "别的, NEITHER",
        "取消报名, WITHDRAW",
        "我想取消预约, WITHDRAW",
        "约心理老师, BOOK_COUNSELLOR",
        "我想预约一下心理咨询, BOOK_COUNSELLOR",
        "心理咨询预约, BOOK_COUNSELLOR",
        "约EAP, BOOK_COUNSELLOR",
        "帮我约个律师, BOOK_LAWYER",
        "律师值班时间, BOOK_LAWYER",
        "我的报名, BOOKINGS",
        "看看我的预约, BOOKINGS",
        "我约了哪些时间, BOOKINGS",
        "在吗, GREETING",
        "谢谢, THANKS",
        "谢谢你啊, THANKS",
        "再见, BYE",
        "好的, YES",
        "嗯嗯, YES",
        "对的, YES",
        "可以, YES",
        "同意, YES",
        "好, YES",
        "确认, YES",
        "都对, YES",
        "不同意, NO",
        "不用了, NO",
        "先不用, NO",
    })
    void recognisesSteeringWords(String said, Cue cue) {
        assertThat(Cue.of(said)).contains(cue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我想加入工会",
                "张伟",
                "13800138000",
                "手机号错了，是13900139000",
                "杭州市西湖区",
                "我叫好的",
                "对了，我想问一下会费多少",
                "不同意的话会怎么样",
                "取消订单后平台扣钱合理吗",
                "约律师打官司要多少钱",
                "我的报名费能退吗",
                "",
                "。。。",
                "好的公司也要入会吗"
            })
    void leavesOtherWordsAlone(String said) {
        assertThat(Cue.of(said)).isEqualTo(Optional.empty());
    }
}
