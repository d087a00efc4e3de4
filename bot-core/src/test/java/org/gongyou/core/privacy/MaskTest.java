package org.gongyou.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "我的身份证是11010519491231002X。, 我的身份证是110***********002X。",
        "110105 19491231 002x, 110*************002x",
        "110105491231002, 110********1002",
        "手机13800138000哦, 手机138****8000哦",
        "138 0013 8000, 138******8000",
        "卡号6222021234567890123, 卡号622************0123",
        "回执号 261122-330106-AM-00001, 回执号 261122-330106-AM-00001",
        "会员号是 3300000000012, 会员号是 3300000000012",
        "2026年3月5日来了150人, 2026年3月5日来了150人",
    })
    void masksNumbersInWords(String said, String shown) {
        assertThat(Mask.numbersIn(said)).isEqualTo(shown);
    }
}
