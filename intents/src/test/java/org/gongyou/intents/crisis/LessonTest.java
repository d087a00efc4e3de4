package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonTest {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final String WAGES = "老板从七月开始就没有发过工资，我们去劳动监察登记过两回，都说正在处理，让我们回去等通知，";

    @Test
    void isReadInPiecesAsTheDetectorReadsIt() {
        String text = WAGES + "昨天夜里我把绳子挂上了，" + WAGES;

        Lesson lesson = Lesson.of(new CrisisExample(Concern.SELF, text), LEXICON);

        assertThat(lesson.pieces()).hasSameSizeAs(Folded.of(text, LEXICON).windows());
        assertThat(lesson.hidden()).isTrue();
        assertThat(lesson.telling()).isEqualTo(lesson.pieces());
    }

    @Test
    void isToldByThePieceThatSpeaksOfDanger() {
        Lesson lesson = Lesson.of(new CrisisExample(Concern.SELF, WAGES + "昨天夜里我把绳子挂上了，" + WAGES), LEXICON);

        lesson.findTelling(p -> p.signs.plain().contains("绳子") ? 1 : 0);

        assertThat(lesson.telling())
                .singleElement()
                .extracting(p -> p.signs.plain())
                .asString()
                .contains("绳子");
    }

    @Test
    void everyPieceOfAnEverydayTextIsHarmless() {
        Lesson lesson = Lesson.of(new CrisisExample(Concern.NONE, WAGES + WAGES), LEXICON);

        assertThat(lesson.pieces()).hasSizeGreaterThan(1);
        assertThat(lesson.hidden()).isFalse();
    }
}
