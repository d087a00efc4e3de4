package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "老公打我, VIOLENCE",
        "'丈夫家暴，孩子也打', VIOLENCE",
        "'我13岁，我爸打我', VIOLENCE",
        "'老公又打我，他说要杀了我', VIOLENCE",
        "'他拿刀堵在门口，我躲厕所', VIOLENCE",
        "老公喝醉了在砸门，我好怕, VIOLENCE",
        "有人跟踪我, VIOLENCE",
        "讨债的堵在门口要打我, VIOLENCE",
        "我被主管强奸了, ASSAULT",
        "车间着火了, FIRE",
        "宿舍失火了快来, FIRE",
        "救命, MEDICAL",
        "我快不行了, MEDICAL",
        "人没气了, MEDICAL",
        "胸口好痛，喘不上气, MEDICAL",
        "工友从架子上掉下来了，叫不醒, MEDICAL"
    })
    void knowsWhomToCallFirst(String said, Emergency emergency) {
        assertThat(Emergency.of(said)).contains(emergency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "去年车间着火了，受伤算工伤吗",
                "家里着火了，申请临时救助",
                "我从架子上摔下来了，算工伤吗",
                "老板不给钱",
                "车间主任骂我",
                "这是救命钱",
                "打工三年",
                "老公在工地打工",
                "打我电话",
                "他打我电话没接",
                "我爸打工摔了",
                "胸口痛能请病假吗",
                "帮我打孩子的助学申请"
            })
    void leavesBeWhatIsARuleAPaperOrThePast(String said) {
        assertThat(Emergency.of(said)).isEmpty();
    }
}
