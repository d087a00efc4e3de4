package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

    @ParameterizedTest(name = "{1} names item {0}: {2}")
    @CsvSource({
        "2, 第二个的收入是三千, true",
        "2, 第2位不对, true",
        "2, 家人2写错了, true",
        "2, 第三个不对, false",
        "11, 第11个删掉, true",
        "0, 第一个删掉, false", // asked of the question whether there are any at all
    })
    void tellsWhichItemIsMeant(int index, String text, boolean named) {
        assertThat(ItemReader.names(index, text)).isEqualTo(named);
    }
}
