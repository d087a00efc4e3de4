package org.gongyou.intents.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongyou.intents.identity.IdCard.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    @Test
    void readsBirthDateAgeAndSexFromAnIdentityNumber() {
        IdCard card = IdCard.parse(" 11010519491231002x ").orElseThrow();

        assertThat(card.number()).isEqualTo("11010519491231002X");
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(card.ageOn(LocalDate.of(2026, 12, 30))).isEqualTo(76);
        assertThat(card.sex()).isEqualTo(Sex.FEMALE);
        assertThat(card.regionCode()).isEqualTo("110105");
        assertThat(card.toString()).doesNotContain("19491231");
    }

    @Test
    void tellsTheRightCheckDigit() {
        assertThat(IdCard.check("110105194912310021")).contains(Fault.checksum('X'));
        assertThat(Uscc.check("91350100M000100Y44")).contains(Fault.checksum('3'));
    }

    @Test
    void refusesABirthDateInTheFuture() {
        assertThat(IdCard.check("11010519491231002X", LocalDate.of(1949, 12, 30)))
                .contains(Fault.of(Fault.Rule.BIRTH_DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"81110101MA001234XB", "91350100M000100Y43", "91350100m000100y43"})
    void acceptsAValidSocialCreditCode(String code) {
        assertThat(Uscc.check(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "138 0013 8000, 13800138000",
        "+86-138-0013-8000, 13800138000",
        "008613800138000, 13800138000",
        "１３８００１３８０００, 13800138000"
    })
    void readsAMobileNumber(String text, String digits) {
        assertThat(MobileNumber.parse(text)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800138000", "1380013800", "138001380001", "", "一三八"})
    void refusesWhatIsNoMobileNumber(String text) {
        assertThat(MobileNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"张伟, 张伟", "阿卜杜拉•买买提, 阿卜杜拉·买买提", "JOHN SMITH, JOHN SMITH", "' 欧阳娜娜 ', 欧阳娜娜", "𠮷田, 𠮷田"})
    void acceptsAName(String text, String name) {
        assertThat(PersonName.parse(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张", "张3", "张伟😀", "", "张伟，", "·张", "\uD83D张伟"})
    void refusesWhatIsNoName(String text) {
        assertThat(PersonName.parse(text)).isEmpty();
    }

    @Test
    void masksWhatItShows() {
        assertThat(MobileNumber.masked("13800138000")).isEqualTo("138****8000");
        assertThat(PersonName.masked("欧阳娜娜")).startsWith("欧").doesNotContain("娜");
    }
}
