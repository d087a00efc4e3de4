package org.gongyou.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "张伟", "一二三😀\u0000\n\t", "11010519491231002X"})
    void opensWhatItSealed(String text) {
        PersonalData data = data();

        String sealed = data.seal(text);

        assertThat(data.open(sealed)).isEqualTo(text);
        assertThat(sealed).matches("[A-Za-z0-9+/=]+").isNotEqualTo(data.seal(text));
    }

    @Test
    void opensAfterARestartWhatItSealedBefore() {
        String sealed = data().seal("张伟");
        String index = data().index("id_card", "11010519491231002X");

        assertThat(data().open(sealed)).isEqualTo("张伟");
        assertThat(data().index("id_card", " 11010519491231002x ")).isEqualTo(index);
    }

    @Test
    void refusesWhatWasTamperedWithOrSealedElsewhere() {
        String sealed = data().seal("张伟");
        String tampered = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        PersonalData stranger = new KeysetFile(directory.resolve("other.json")).read();

        assertThatThrownBy(() -> data().open(tampered)).isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> stranger.open(sealed)).isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> data().open("not sealed")).isInstanceOf(UnreadableDataException.class);
    }

    @Test
    void indexesTheSameDigitsDifferentlyByWhatTheyAre() {
        PersonalData data = data();

        assertThat(data.index("id_card", "13800138000")).isNotEqualTo(data.index("mobile_cn", "13800138000"));
        assertThat(data.index("id_card", "1")).hasSize(64);
    }

    @Test
    void keepsTheKeysetFromEverybodyElse() throws Exception {
        data();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToStartOnADamagedKeyset() throws Exception {
        Files.writeString(file(), "{\"seal\": {}, \"index\": {}}");

        assertThatThrownBy(this::data).isInstanceOf(IllegalStateException.class).hasMessageContaining("backup");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, 张伟, 张*",
        "NAME, 欧阳娜娜, 欧***",
        "NAME, 张, *",
        "NAME, 阿卜杜拉·买买提, 阿卜杜拉***",
        "ID_NUMBER, 11010519491231002X, 110***********002X",
        "ID_NUMBER, 12345, ****",
        "MOBILE, 13800138000, 138****8000",
        "ALL, 任何内容, ****"
    })
    void masks(Mask mask, String value, String shown) {
        assertThat(mask.of(value)).isEqualTo(shown);
    }

    @Test
    void sealedTextsPrintStars() {
        assertThat(new Sealed("张伟")).hasToString("***");
    }

    private Path file() {
        return directory.resolve("keys.json");
    }

    private PersonalData data() {
        return new KeysetFile(file()).read();
    }
}
