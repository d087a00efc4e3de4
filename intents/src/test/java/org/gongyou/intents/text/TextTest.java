package org.gongyou.intents.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.intents.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private final Normaliser normaliser = new Normaliser();

    @ParameterizedTest
    @CsvSource({
        "我想加入工會, 我想加入工会",
        "ＡＢＣ１２３, ABC123",
        "'  你好　　世界 ', 你好 世界",
        "真的吗？？？？！！, 真的吗?!",
        "好想哭😭😭, 好想哭",
        "谢谢[抱拳], 谢谢",
        "哈哈哈哈哈哈, 哈哈哈",
        "13800000000, 13800000000",
        "👌🏻, 好的",
    })
    void bringsATextIntoOneSpelling(String text, String normalised) {
        assertThat(normaliser.normalise(text)).isEqualTo(normalised);
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = normaliser.normalise("我想加入工會！！！　👌　電話１３８");

        assertThat(normaliser.normalise(once)).isEqualTo(once);
    }

    @Test
    void knowsTheWordsOfTheUnion() {
        assertThat(Segmenter.union().segment("五险一金没给我交"))
                .extracting(Token::word)
                .startsWith("五险一金");
    }

    @Test
    void givesOffsetsOfWords() {
        String text = "我叫 张伟,想入会";

        assertThat(Segmenter.union().segment(text)).isNotEmpty().allMatch(t -> text.startsWith(t.word(), t.start()));
    }
}
