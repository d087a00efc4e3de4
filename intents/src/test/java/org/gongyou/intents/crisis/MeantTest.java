package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantTest {

    private final Lexicon lexicon = Lexicon.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我真的不想活了。|我真的不想活了。",
                "工資，三個月沒發！！|工资,三个月没发!",
                "OK 我明天来|OK 我明天来",
            })
    void readsTheNormalTextWhereTheLexiconChangesNothing(String text, String meant) {
        assertThat(Meant.by(text, signs(text))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"今天累死了，明天再填|今天_,明天再填", "我想自鲨|我想自杀", "我.想.跳.楼|我想跳楼"})
    void readsWhatTheLexiconHasMadeOfTheOthers(String text, String meant) {
        assertThat(Meant.by(text, signs(text))).isEqualTo(meant);
    }

    private Signs signs(String text) {
        return Signs.of(Folded.of(text, lexicon), lexicon);
    }
}
