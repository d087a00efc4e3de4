package org.gongyou.core.aid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand: from the right, every second digit is doubled, and the sum ends in nought. */
class BankCardTest {

    @ParameterizedTest
    @CsvSource({
        "4111111111111111, true",
        "4111 1111 1111 1111, true",
        "79927398713, false",
        "4111111111111112, false",
        "411111111111, false",
        "41111111111111111111, false",
        "'', false",
    })
    void tellsACardsNumberByItsCheckDigit(String text, boolean card) {
        assertThat(BankCard.parse(text).isPresent()).isEqualTo(card);
    }

    @ParameterizedTest
    @CsvSource("4111111111111111, 1111")
    void showsItsTailOnly(String text, String tail) {
        assertThat(BankCard.parse(text).orElseThrow()).hasToString("BankCard[…" + tail + "]");
    }
}
