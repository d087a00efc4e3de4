package org.gongyou.intents.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222021234567890128",
                "6222021234567890123",
                "我的卡号是6222021234567890128",
                "6222 0212 3456 7890 128",
                "4111-1111-1111-1111"
            })
    void hidesTheNumbersOfCards(String text) {
        assertThat(BankCardNumber.in(text)).isTrue();
        assertThat(BankCardNumber.hide(text)).contains(BankCardNumber.HIDDEN).doesNotContainPattern("\\d");
        assertThat(BankCardNumber.in(BankCardNumber.hide(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3222021234567890123",
                "33010619900307105x",
                "110105199001011237",
                "330106199003071236",
                "13800138000",
                "手机13800138000，备用13900139000",
                "260302-330106-AM-00001",
                "41111111111111111111111"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(BankCardNumber.in(text)).isFalse();
        assertThat(BankCardNumber.hide(text)).isEqualTo(text);
    }

    @Test
    void leavesAnIdNumberAloneThatWouldPassForACard() {
        String number = "330106199003071238";

        assertThat(BankCardNumber.in(number)).isFalse();
    }
}
