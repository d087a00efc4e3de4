package org.gongyou.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.core.TappedTest;
import org.gongyou.core.survey.SurveyResults.Results;
import org.gongyou.core.survey.SurveyResults.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What surveys promise on every database. */
abstract class SurveysContract extends TappedTest {

    private static final String SERVICE = "voice.poll";

    @Autowired
    private SurveyResults results;

    @BeforeEach
    void beginAfresh() {
        jdbc.update("DELETE FROM survey_answer");
        jdbc.update("DELETE FROM survey_participant");
    }

    @Test
    void countsAnAnswerOnceForEachPerson() {
        answerAll(person, "good");
        answerAll("other-" + person, "poor");

        assertThat(tap(person, "start:" + SERVICE)).contains("已经参加过");
        Results counted = results.count(SERVICE, round()).orElseThrow();
        assertThat(counted.answers()).isEqualTo(2);
        assertThat(counted.questions().get(0).counts())
                .containsEntry("满意", 1L)
                .containsEntry("不满意", 1L)
                .containsEntry("一般", 0L);
        assertThat(counted.questions())
                .last()
                .satisfies(q -> assertThat(q.texts()).containsExactlyInAnyOrder("多办夜校", "多办夜校"));
    }

    @Test
    void keepsNoTraceFromAnAnonymousAnswerToAPerson() {
        answerAll(person, "fair");

        assertThat(jdbc.queryForList("SELECT person_id FROM survey_answer", Long.class))
                .containsOnlyNulls();
        List<Sheet> sheets = new ArrayList<>();
        results.forEach(SERVICE, round(), sheets::add);
        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.memberNo()).isEmpty();
            assertThat(sheet.answers())
                    .isEqualTo(Map.of("总体满意度", "一般", "最想要的服务", "技能培训", "知道附近的驿站", "知道", "想说的话", "多办夜校"));
        });
        assertThat(jdbc.queryForObject("SELECT answers_sealed FROM survey_answer", String.class))
                .doesNotContain("夜校");
    }

    @Test
    void letsNobodyAnswerAgainWhoTurnsOutToHaveTakenPart() {
        String other = "other-" + person;
        String third = "third-" + person;
        answer(third, "你好");
        answerAll(person, "good");
        answerAll(other, "poor");

        becomeOne(third, person, other);

        assertThat(tap(third, "start:" + SERVICE)).contains("已经参加过");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM survey_participant", Long.class))
                .isEqualTo(1);
        assertThat(results.count(SERVICE, round()).orElseThrow().answers()).isEqualTo(2);
    }

    @Test
    void listsTheRoundThatIsOpen() {
        assertThat(results.all()).singleElement().satisfies(o -> {
            assertThat(o.service()).isEqualTo(SERVICE);
            assertThat(o.anonymous()).isTrue();
            assertThat(o.answers()).isZero();
            assertThat(o.rounds()).containsExactly(round());
        });
        assertThat(results.count("org.member.join", "x")).isEmpty();
    }

    private String round() {
        return catalog.get(SERVICE).outcome().survey().round();
    }

    private void answerAll(String who, String satisfaction) {
        tap(who, "start:" + SERVICE);
        tap(who, "set:satisfaction:" + satisfaction);
        tap(who, "set:option:skills");
        tap(who, "set:knows_station:yes");
        answer(who, "多办夜校");
        assertThat(tap(who, "confirm")).contains("收到了");
    }
}
