package org.gongyou.channels.bubble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.gongyou.channels.RandomText;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.gongyou.core.message.Portion;
import org.junit.jupiter.api.Test;

class BubblesTest {

    private static final Bubbles BUBBLES = Bubbles.ofBytes(2048);

    @Test
    void leavesShortWordsAlone() {
        assertThat(BUBBLES.split("您好")).containsExactly("您好");
        assertThat(BUBBLES.split("")).containsExactly("");
        assertThat(BUBBLES.split("a".repeat(2048))).containsExactly("a".repeat(2048));
    }

    @Test
    void losesNoWordWhereverItParts() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            String text = Bubbles.clean(RandomText.next(random, 3_000));
            List<String> parts = BUBBLES.split(text);

            assertThat(parts).allSatisfy(part -> assertThat(BUBBLES.size(part)).isLessThanOrEqualTo(2048));
            assertThat(String.join("", parts).replaceAll("(?U)\\s", "")).isEqualTo(text.replaceAll("(?U)\\s", ""));
        }
    }

    @Test
    void tearsNoCharacterApart() {
        String family = "👨‍👩‍👧";
        List<String> parts = BUBBLES.split("a" + family.repeat(300));

        assertThat(parts)
                .hasSizeGreaterThan(2)
                .allSatisfy(part -> assertThat(part).matches("a?(" + family + ")+"));
    }

    @Test
    void partsBetweenLinesWhereItCan() {
        String paragraph = "字".repeat(300);
        List<String> parts = BUBBLES.split(paragraph + "\n" + paragraph + "\n" + paragraph);

        assertThat(parts).containsExactly(paragraph + "\n" + paragraph, paragraph);
    }

    @Test
    void partsBetweenSentencesWhereThereAreNoLines() {
        String sentence = "字".repeat(299) + "。";
        List<String> parts = BUBBLES.split(sentence.repeat(3));

        assertThat(parts).containsExactly(sentence.repeat(2), sentence);
    }

    @Test
    void shortensWordsButNoChoices() {
        OutboundMessage message = new OutboundMessage(
                "字".repeat(2_000),
                List.of(new Choice("yes", "同意"), new Choice("no", "不同意")),
                List.of(new Link("条文", "https://example.org/a")));

        String bubble = BUBBLES.fit(message);

        assertThat(bubble).startsWith("字字").endsWith("字…\n1. 同意\n2. 不同意\n条文：https://example.org/a");
        assertThat(BUBBLES.size(bubble)).isBetween(2040, 2048);
    }

    @Test
    void partsBetweenChoicesWhereThereAreTooMany() {
        List<Choice> choices = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> new Choice("k" + i, "第" + i + "个选项，说明文字较长"))
                .toList();

        String bubble = BUBBLES.fit(new OutboundMessage("请选择：", choices, List.of()));

        assertThat(BUBBLES.size(bubble)).isLessThanOrEqualTo(2048);
        assertThat(bubble).endsWith("说明文字较长");
    }

    @Test
    void putsAPictureBehindTheWordsWhereItMayFollowAndItsAddressAmongThemWhereItMayNot() {
        Enclosure picture = new Enclosure("house-1", Enclosure.Kind.PICTURE, "https://example.org/enclosures/x");
        OutboundMessage reply = OutboundMessage.text("请看").enclosing(picture);

        Portion followed = BUBBLES.first(true, reply);
        Portion alone = BUBBLES.first(false, reply);

        assertThat(followed.shown()).isEqualTo(OutboundMessage.text("请看"));
        assertThat(followed.rest()).isEqualTo(OutboundMessage.text("").enclosing(picture));
        assertThat(alone).isEqualTo(Portion.whole(OutboundMessage.text("请看\n图片：https://example.org/enclosures/x")));
    }

    @Test
    void dropsWhatCannotBeShown() {
        assertThat(Bubbles.clean("a\u0000b\u0008\r\n\t\uD83D\uFFFEc😀")).isEqualTo("ab\n\tc😀");
    }
}
