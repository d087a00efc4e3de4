package org.gongyou.core.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.conversation.DeskWords;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.wellbeing.Crises.Care;
import org.gongyou.core.wellbeing.Crises.CrisisNote;
import org.gongyou.core.wellbeing.Crises.FollowUp;
import org.gongyou.core.wellbeing.Crises.OpenCrisis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How people in danger are looked after once somebody has taken them over, and those who may be in danger and say no more. */
abstract class CrisisCareContract extends TappedTest {

    private static final Actor COUNSELLOR = new Actor(11, "林老师");

    @Autowired
    private Crises crises;

    @Autowired
    private Doubts doubts;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private DeskWords words;

    @Autowired
    private Cases cases;

    @Autowired
    private Transcript transcript;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nobodyIsOnDuty() {
        jdbc.update("DELETE FROM crisis_duty");
    }

    @Test
    void tellsThePersonThatSomebodyHasTakenOverAndLeavesTheTalkToHim() {
        alarm(3, Concern.SELF);
        long conversation = conversationOf(person);
        assertThat(crises.careIn(conversation)).isEqualTo(Care.WAITING);

        takeOver();
        await("the person knows", () -> heard(person).contains("已经有值班老师接手了"));
        assertThat(crises.careIn(conversation)).isEqualTo(Care.TAKEN_OVER);
        assertThat(answer(person, "你在吗")).isEmpty();
        transactions.executeWithoutResult(t -> {
            words.say(conversation, "我是林老师，我在。");
            crises.attend(conversation);
        });

        await("he hears the counsellor", () -> heard(person).contains("我是林老师"));
        assertThat(transcript.latest(conversation, 3))
                .extracting(TranscriptEntry::author)
                .contains(Author.OPERATOR);
        time.pass(Duration.ofMinutes(31));
        assertThat(answer(person, "你还在吗")).isNotEmpty();
    }

    @Test
    void putsANumberThatIsToldToTheCounsellorToTheCase() {
        alarm(3, Concern.SELF);
        takeOver();

        assertThat(answer(person, "打我13800138000")).isEmpty();

        assertThat(crisis().notes()).extracting(CrisisNote::words).containsExactly("打我13800138000");
    }

    @Test
    void ringsForWhoeverWaitsAndForWordsThatTheCounsellorHasNotAnswered() {
        alarm(4, Concern.SELF);
        String first = crises.ringing().ring();
        assertThat(first).contains(crisis().caseId() + "@");
        assertThat(crises.ringing().highest()).isEqualTo(4);

        takeOver();
        time.pass(Duration.ofMinutes(1));
        assertThat(crises.ringing().ring()).doesNotContain(crisis().caseId() + "@");
        answer(person, "你在吗");

        assertThat(crises.ringing().ring()).contains(crisis().caseId() + "@");
    }

    @Test
    void opensAQuietCaseForWhoeverWasAskedAndSaidNoMore() {
        answer(person, "你好");
        long doubt = doubt(Concern.OTHER);
        assertThat(doubt(Concern.SELF)).isEqualTo(doubt);

        look(doubt);

        assertThat(crisis().level()).isEqualTo(Alarms.QUIET);
        assertThat(crisis().calls()).isEmpty();
        assertThat(crises.ringing().ring()).doesNotContain(crisis().caseId() + "@");
        assertThat(crises.touches(conversationOf(person))).isTrue();
        look(doubt);
        alarm(3, Concern.SELF);
        await("a real alarm in it calls", () -> !crisis().calls().isEmpty());
        assertThat(crisis().concern()).isEqualTo(Concern.SELF);
    }

    @Test
    void opensNoneForWhoeverSaidThatHeDidNotMeanIt() {
        answer(person, "你好");
        long doubt = doubt(Concern.SELF);
        transactions.executeWithoutResult(
                t -> doubts.answered(conversationOf(person), Doubts.Answer.NOT_MEANT, time.instant()));

        look(doubt);

        assertThat(crises.touches(conversationOf(person))).isFalse();
        assertThat(jdbc.queryForObject("SELECT answer FROM crisis_doubt WHERE id = ?", String.class, doubt))
                .isEqualTo("NOT_MEANT");
    }

    @Test
    void callsForWhoeverWishesItThoughHisCaseWasQuiet() {
        answer(person, "你好");
        look(doubt(Concern.SELF));

        does(new Effect.HandOff(Effect.HandOff.CRISIS));

        await("somebody is called", () -> !crisis().calls().isEmpty());
        assertThat(crisis().level()).isEqualTo(2);
    }

    @Test
    void asksAfterThePersonByWhatTheAlarmWasAbout() {
        alarm(3, Concern.OTHER);

        transactions.executeWithoutResult(t -> followUps.ask(crisis().caseId() + "-24h-1"));

        await("he is asked", () -> heard(person).contains("替身边的人担心"));
        assertThat(heard(person)).doesNotContain("您说了很难受的事");
    }

    @Test
    void showsWhenToAskAfterSomebodyUntilItIsDone() {
        alarm(3, Concern.SELF);
        assertThat(crisis().followUp()).satisfies(f -> assertThat(f.due()).isFalse());

        time.pass(Duration.ofHours(25));
        assertThat(crisis().followUp()).satisfies(f -> {
            assertThat(f.due()).isTrue();
            assertThat(f.step()).isEqualTo(FollowUp.Step.DAY);
        });
        jdbc.update("UPDATE service_case SET status = 'followed' WHERE id = ?", crisis().caseId());

        assertThat(crisis().followUp()).satisfies(f -> {
            assertThat(f.due()).isFalse();
            assertThat(f.step()).isEqualTo(FollowUp.Step.WEEK);
        });
    }

    private void alarm(int level, Concern concern) {
        does(new Effect.RaiseAlarm(level, concern));
    }

    private void does(Effect effect) {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt} {duty}", effect));
        answer(person, "一句话");
        dialogue.echoes();
    }

    private void takeOver() {
        long id = crisis().caseId();
        cases.decide(id, new Ruling("contact", null, cases.get(id).version(), null), COUNSELLOR);
    }

    private long doubt(Concern concern) {
        Instant now = time.instant();
        transactions.executeWithoutResult(t -> doubts.asked(conversationOf(person), 3, concern, now));
        Long id = jdbc.queryForObject(
                "SELECT MAX(id) FROM crisis_doubt WHERE conversation_id = ?", Long.class, conversationOf(person));
        return id == null ? 0 : id;
    }

    private void look(long doubt) {
        transactions.executeWithoutResult(t -> doubts.look(Long.toString(doubt)));
    }

    private OpenCrisis crisis() {
        List<OpenCrisis> open = crises.open().stream()
                .filter(c -> c.conversationId() == conversationOf(person))
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }
}
