package org.gongyou.channels.wechat.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongyou.channels.wechat.notice.NoticeTemplate.Field;
import org.gongyou.core.message.Heading.Fact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRuleTest {

    private static final Map<Fact, String> FACTS = Map.of(
            Fact.SERVICE, "农民工欠薪求助与法律援助综合办理（加急件）",
            Fact.RECEIPT, "330106-261127-RH-00001",
            Fact.STATUS, "已退回补充材料",
            Fact.TIME, "2026-11-27 09:30",
            Fact.TEXT, "🎉 第一行\n第二行");

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "thing1, {办理事项}, 农民工欠薪求助与法律援助综合办理（加急…",
        "thing2, 您的{进度}, 您的已退回补充材料",
        "character_string2, 编号{登记号}, 330106-261127-RH-00001",
        "phrase3, {进度}, 已退回补充",
        "phrase3, {登记号}, 见详情",
        "time4, {时间}, 2026-11-27 09:30",
        "number5, {登记号}, 33010626112700001",
        "name6, 工友A, 工友A",
        "thing7, {内容}, 🎉 第一行 第二行",
        "first, {办理事项}有{进度}, 农民工欠薪求助与法律援助综合办理（加急件）有已退回补充材料"
    })
    void fillsAFieldAsThePlatformTakesIt(String name, String words, String filled) {
        assertThat(FieldRule.filled(new Field(name, words), FACTS)).isEqualTo(filled);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "thing1, {办理事项}, ''",
        "title, 你好, 不是微信的字段名",
        "thing1, ' ', 没有填内容",
        "thing1, {姓名}, '{姓名} 不认识'",
        "character_string1, 编号{登记号}, 不能有“编号”",
        "phrase2, 进度ok, 不能有"
    })
    void saysWhatIsWrongBeforeThePlatformDoes(String name, String words, String fault) {
        String faults = String.join("；", FieldRule.faults(new Field(name, words)));

        assertThat(faults).isEqualTo(fault.isEmpty() ? "" : faults).contains(fault);
        assertThat(faults.isEmpty()).isEqualTo(fault.isEmpty());
    }
}
