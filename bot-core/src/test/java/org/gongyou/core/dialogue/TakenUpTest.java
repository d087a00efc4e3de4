package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.understanding.ShippedFiles;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was asked with words in doubt is kept as long as the question about them is open, and taken up after a no. */
class TakenUpTest {

    private static final String WAGES = "活着没劲，工钱一分没见着";
    private static final String COMPLAINT = "活着没劲得很";
    private static final Crisis DOUBT = new Crisis(3, true, true, false);

    private final List<String> interpreted = new ArrayList<>();
    private final Dialogue dialogue = new TakenUp(
            new DialogueManager(ShippedFiles.services(), (intent, topic, on) -> Optional.empty()), (words, day) -> {
                interpreted.add(words);
                return heard(words, DOUBT);
            });
    private DialogueState state = DialogueState.empty();

    @Test
    void answersAfterANoAsIfThereHadBeenNoDoubt() {
        say(WAGES, DOUBT);
        Decision after = say("不是", Crisis.NONE);

        assertThat(interpreted).containsExactly(WAGES);
        assertThat(after.state().flows()).extracting(Flow::service).containsExactly("migrant.wage_arrears");
        assertThat(after.effects()).isEmpty();
        assertThat(after.because()).extracting(Reason::command).contains("TakeAtWord", "StartService");
        assertThat(Objects.requireNonNull(after.reply()).text())
                .startsWith(Wording.of("danger.taken-at-word") + "\n" + Wording.of("taken.up"))
                .contains("干了活就该拿到钱");
        assertThat(after.state().last()).isEqualTo(after.reply());
    }

    @Test
    void keepsTheWordsOnlyAsLongAsTheQuestionIsOpen() {
        say(WAGES, DOUBT);
        assertThat(kept()).contains(WAGES);

        say("不是", Crisis.NONE);
        assertThat(kept()).doesNotContain(WAGES);
    }

    @Test
    void forgetsThemWithAYesAndTakesNothingUpLater() {
        say(WAGES, DOUBT);
        Decision alarm = say("是", Crisis.NONE);

        assertThat(alarm.effects()).hasOnlyElementsOfType(Effect.RaiseAlarm.class);
        assertThat(kept()).doesNotContain(WAGES);
        assertThat(say("继续", Crisis.NONE).state().flows()).isEmpty();
        assertThat(tap(AfterAlarm.SAFE).state().flows()).isEmpty();
        assertThat(interpreted).isEmpty();
    }

    @Test
    void forgetsThemWithAnAlarmAndWithOtherBusiness() {
        say(WAGES, DOUBT);
        say("我现在就跳", new Crisis(4, true));
        assertThat(kept()).doesNotContain(WAGES);

        state = DialogueState.empty();
        say(WAGES, DOUBT);
        say("菜单", Crisis.NONE);
        assertThat(kept()).doesNotContain(WAGES);
        assertThat(interpreted).isEmpty();
    }

    @Test
    void leavesMereComplaintAtThanks() {
        say(COMPLAINT, DOUBT);
        Decision after = say("不是", Crisis.NONE);

        assertThat(Objects.requireNonNull(after.reply()).text()).isEqualTo(Wording.of("danger.taken-at-word"));
    }

    @Test
    void keepsWhatWasAskedThroughSmallTalkAndTakesANewerMatterInItsPlace() {
        say(WAGES, DOUBT);
        say(COMPLAINT, DOUBT);
        assertThat(kept()).contains(WAGES).doesNotContain(COMPLAINT);

        say("没劲，工钱的事要拖到啥时候", DOUBT);
        assertThat(kept()).doesNotContain(WAGES).contains("工钱的事要拖到啥时候");
    }

    @Test
    void keepsNoLongStory() {
        String story = "我这些年不容易，工钱没见着。".repeat(20);
        say(story, DOUBT);

        assertThat(kept()).doesNotContain("工钱没见着");
        assertThat(Objects.requireNonNull(say("不是", Crisis.NONE).reply()).text())
                .isEqualTo(Wording.of("danger.taken-at-word"));
    }

    @Test
    void aButtonPressedLateTakesNothingUp() {
        say(WAGES, DOUBT);
        say("不是", Crisis.NONE);
        int flows = state.flows().size();
        Decision again = tap(AfterAlarm.NOT_MEANT);

        assertThat(again.state().flows()).hasSize(flows);
        assertThat(interpreted).hasSize(1);
    }

    private String kept() {
        Pending pending = state.pending();
        return pending == null ? "" : SealedJson.seal(pending).text();
    }

    private Decision say(String words, Crisis crisis) {
        Decision decision = dialogue.decide(state, turn(new Content.Text(words), heard(words, crisis)));
        state = decision.state();
        return decision;
    }

    private Decision tap(String key) {
        Decision decision = dialogue.decide(state, turn(new Content.Tap(key, key), null));
        state = decision.state();
        return decision;
    }

    private static Turn turn(Content content, @Nullable Understanding heard) {
        return new Turn("t1", content, heard, PersonView.unknown(), "app", Instant.parse("2026-11-27T01:00:00Z"));
    }

    /** Whoever speaks of his wages is sure to be understood. */
    private static Understanding heard(String words, Crisis crisis) {
        List<RankedIntent> ranking =
                words.contains("工钱") ? List.of(new RankedIntent("migrant.wage_arrears", 0.99, null)) : List.of();
        return new Understanding(words, words, List.of(), ranking, false, List.of(), crisis, List.of());
    }
}
