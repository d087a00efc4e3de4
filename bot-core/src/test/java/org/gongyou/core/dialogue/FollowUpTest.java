package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "这合法吗, LAWFUL",
        "我这算不算违法？, LAWFUL",
        "公司这么干违法不, LAWFUL",
        "他们这样对吗, LAWFUL",
        "那这犯不犯法啊, LAWFUL",
        "请问这样合不合规, LAWFUL",
        "老板这样做合理吗, LAWFUL",
        "那能要多少, AMOUNT",
        "能赔多少钱, AMOUNT",
        "那我大概能拿多少, AMOUNT",
        "一共该给我多少钱呢, AMOUNT",
        "赔几个月工资, AMOUNT",
        "能要回来吗, RECOVER",
        "这钱还能要得回来不, RECOVER",
        "我能告他们吗, RECOVER",
        "可以去仲裁吗, RECOVER",
        "去哪告, WHERE",
        "那我该找谁呢, WHERE",
        "去哪个部门投诉, WHERE",
        "这事谁管啊, WHERE",
        "打什么电话, WHERE",
        "那我该咋办, HOW",
        "有什么办法没有, HOW",
        "下一步呢, HOW",
        "要啥证据, DOCUMENTS",
        "需要准备哪些材料, DOCUMENTS",
        "没有证据怎么办, DOCUMENTS",
        "要多久, LONG",
        "大概多长时间能有结果, LONG",
        "要花钱吗, COST",
        "收费不, COST",
        "能帮我伪造个考勤不, FORGE",
        "做份假合同行不行, FORGE",
        "让同事作伪证可以吗, FORGE",
        "胜率多少, CHANCES",
        "我这官司有几成把握, CHANCES",
        "那我能打赢吗, CHANCES"
    })
    void readsAWholeQuestionThatNamesNoMatter(String said, FollowUp followUp) {
        assertThat(FollowUp.of(said)).contains(followUp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "押一个月工资合法吗",
                "公司伪造我的签名",
                "老板做假考勤",
                "签了假合同怎么办",
                "我的证据够吗",
                "996合法吗",
                "加班费能要多少",
                "补助给多少",
                "入会要多久",
                "律师收费吗",
                "怎么入会",
                "工资能要回来吗我等钱用",
                "去哪领会员卡",
                "找谁盖章",
                "不知道怎么活下去",
                "合法",
                "多少",
                "好的",
                "要",
                ""
            })
    void leavesBeWhatNamesAMatterOrAsksNothing(String said) {
        assertThat(FollowUp.of(said)).isEqualTo(Optional.empty());
    }
}
