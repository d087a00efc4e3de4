package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Crisis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BereavementTest {

    @ParameterizedTest
    @CsvSource({
        "我大伯的儿子上周在矿里没了,true,''",
        "隔壁班组的老周触电没救过来怎么办,true,''",
        "岳母昨天夜里病逝,true,''",
        "我姐姐走了半年了,false,''",
        "我爸前天在医院走了,false,''",
        "孩子还是没保住,false,''",
        "自从我爱人去世以后一直睡不好,true,一直睡不好",
        "我爹走了。丧假给几天？,false,丧假给几天",
        "我妈没了，爸也没了，家里就我了,true,家里就我了"
    })
    void tellsWhoseDeathItIsAndWhatStandsBeside(String text, boolean certain, String rest) {
        assertThat(Bereavement.of(text)).contains(new Bereavement(rest, certain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"我老公工作没了", "工资没了", "同事走了，活都压给我", "老婆跟人走了", "孩子没了力气", "班长气死了", "我走了", "我爸快没了", "老师傅没了耐心", "我妈没去世"
            })
    void takesNoLossOfAnotherKindForADeath(String text) {
        assertThat(Bereavement.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我爸妈走了一个礼拜了", "我儿子没了", "孩子他爸前天没抢救过来", "工友昨天在工地上掉下来没了怎么办", "我爸在医院走了", "我女儿前年走了，一直没缓过来"})
    void isNoDanger(String text) {
        assertThat(CrisisDetector.standard().detect(text).danger()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我妈走了，我也想跟着她走",
                "老伴没了，我去那边陪他",
                "儿子没了，该死的是我",
                "闺女没了，我活着图啥",
                "老公走了，药我都备好了",
                "我妈走了我也想跟着她走",
                "工友没了，他媳妇要跟着去"
            })
    void isDangerWhereSomebodyWantsToFollow(String text) {
        assertThat(CrisisDetector.standard().detect(text).danger()).isTrue();
    }

    @Test
    void isGriefAndDistressWithoutMore() {
        assertThat(CrisisDetector.standard().detect("我儿子没了")).isEqualTo(new Crisis(1, true));
    }

    @Test
    void staysBoundedForHostileTexts() {
        for (String piece : new String[] {"在上", "我的", "人也都就", "昨天", "被砸", "爸", "没了", "一个月", "的,人"}) {
            String text = "我爸" + piece.repeat(190 / piece.length());
            assertThat(CpuTime.of(() -> Bereavement.of(text))).as(piece).isLessThan(Duration.ofSeconds(2));
        }
    }
}
