package org.gongyou.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberNumbersTest {

    @Test
    void computesTheCheckDigitOfTheStandard() {
        // The example of ISO/IEC 7064 for MOD 11,10.
        assertThat(MemberNumbers.checkDigit("0794")).isEqualTo('5');
    }

    @Test
    void isBuiltOfProvinceSerialAndCheckDigit() {
        String number = MemberNumbers.of("330106", 42);

        assertThat(number).startsWith("330000000042").hasSize(13);
        assertThat(MemberNumbers.isValid(number)).isTrue();
    }

    @Test
    void noticesEveryWrongDigit() {
        String number = MemberNumbers.of("330106", 1234567890L);

        for (int i = 0; i < number.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String typed = number.substring(0, i) + wrong + number.substring(i + 1);
                assertThat(MemberNumbers.isValid(typed)).isEqualTo(wrong == number.charAt(i));
            }
        }
    }
}
