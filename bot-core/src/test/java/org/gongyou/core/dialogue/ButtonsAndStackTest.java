package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.junit.jupiter.api.Test;

/** Buttons pressed late or twice, forms that wait for each other, and new versions of a service in mid-form. */
class ButtonsAndStackTest {

    private Dialogue dialogue = over(
            form("one", "甲事项", 1, ""),
            form("two", "乙事项", 1, ""),
            form("three", "丙事项", 1, ""),
            form("four", "丁事项", 1, ""));
    private DialogueState state = DialogueState.empty();
    private int turns;

    @Test
    void submitsOnlyTheSummaryThatHoldsTheLatestAnswers() {
        tap("start:test.one");
        tap("set:kind:red");
        tap("skip");
        String early = key("提交");
        tap("set:kind:blue");

        Decision late = tap(early);

        assertThat(late.effects()).isEmpty();
        assertThat(reply(late)).contains("改过").contains("类别：蓝");
        assertThat(tap(key("提交")).effects()).hasSize(1);
    }

    @Test
    void submitsOnceWhenTheButtonIsTappedTwice() {
        tap("start:test.one");
        tap("set:kind:red");
        tap("skip");
        String submit = key("提交");

        Decision first = tap(submit);
        Decision second = tap(submit);

        assertThat(first.effects()).hasSize(1);
        assertThat(second.effects()).isEmpty();
        assertThat(reply(second)).contains("不会重复提交");
    }

    @Test
    void skipsOnlyTheQuestionThatTheButtonBelongedTo() {
        tap("start:test.one");
        tap("set:kind:red");
        String skip = key("跳过");
        tap("back");

        Decision late = tap(skip);

        assertThat(reply(late)).contains("前面那一步").contains("哪一类");
        assertThat(top().skipped()).isEmpty();
    }

    @Test
    void takesAnOptionOfAnEarlierQuestionAsACorrection() {
        tap("start:test.one");
        String blue = key("蓝");
        tap("set:kind:red");

        Decision late = tap(blue);

        assertThat(top().slots()).containsEntry("kind", "blue");
        assertThat(reply(late)).contains("类别改为：蓝").contains("多大");
    }

    @Test
    void leavesAFormAloneThatAnOldButtonDoesNotBelongTo() {
        tap("start:test.one");
        String blue = key("蓝");
        tap("start:test.two");

        Decision late = tap(blue);

        assertThat(top().service()).isEqualTo("test.two");
        assertThat(top().slots()).isEmpty();
        assertThat(reply(late)).contains("甲事项").contains("乙事项").contains("哪一类");
    }

    @Test
    void answersAButtonOfAFormThatIsOver() {
        tap("start:test.one");
        String blue = key("蓝");
        tap("cancel");

        Decision late = tap(blue);

        assertThat(late.state().flows()).isEmpty();
        assertThat(reply(late)).contains("之前的");
    }

    @Test
    void goesBackToTheFormThatWaits() {
        tap("start:test.one");
        tap("set:kind:red");
        tap("start:test.two");
        tap("set:kind:blue");
        tap("skip");

        Decision done = tap(key("提交"));

        assertThat(done.effects()).hasSize(1);
        assertThat(top().service()).isEqualTo("test.one");
        assertThat(top().slots()).containsEntry("kind", "red");
        assertThat(reply(done)).contains("我们继续刚才的“甲事项”").contains("多大");
    }

    @Test
    void bringsAWaitingFormToTheTopInsteadOfBeginningItTwice() {
        tap("start:test.one");
        tap("set:kind:red");
        tap("start:test.two");

        tap("start:test.one");

        assertThat(state.flows()).extracting(Flow::service).containsExactly("test.two", "test.one");
        assertThat(top().slots()).containsEntry("kind", "red");
    }

    @Test
    void takesNoFourthFormAtOnce() {
        tap("start:test.one");
        tap("start:test.two");
        tap("start:test.three");

        Decision tooMuch = tap("start:test.four");

        assertThat(state.flows()).hasSize(3);
        assertThat(reply(tooMuch)).contains("先办完一件").contains("丁事项").contains("哪一类");
    }

    @Test
    void keepsWhatFitsIntoANewVersionAndSaysWhatDoesNot() {
        tap("start:test.one");
        tap("set:kind:red");
        tap("set:size:big");
        dialogue = over(form("one", "甲事项", 2, "      - {value: red, label: 红}\n"));

        Decision after = tap("resume");

        assertThat(top().version()).isEqualTo(2);
        assertThat(top().slots()).containsOnlyKeys("size");
        assertThat(reply(after)).contains("更新过").contains("类别").contains("哪一类");
    }

    @Test
    void saysNothingOfANewVersionIntoWhichEverythingFits() {
        tap("start:test.one");
        tap("set:kind:red");
        dialogue = over(form("one", "甲事项", 2, ""));

        Decision after = tap("resume");

        assertThat(top().version()).isEqualTo(2);
        assertThat(top().slots()).containsEntry("kind", "red");
        assertThat(reply(after)).doesNotContain("更新过");
    }

    @Test
    void tellsThatAServiceWasTakenAwayInMidForm() {
        tap("start:test.one");
        dialogue = over(form("two", "乙事项", 1, ""));

        Decision after = tap("resume");

        assertThat(after.state().flows()).isEmpty();
        assertThat(reply(after)).contains("停办");
    }

    private Decision tap(String key) {
        Turn turn = new Turn(
                "t" + ++turns,
                new Content.Tap(key, key),
                null,
                PersonView.unknown(),
                "app",
                Instant.parse("2026-03-02T01:30:00Z").plusSeconds(turns * 5L));
        Decision decision = dialogue.decide(state, turn);
        state = decision.state();
        return decision;
    }

    private Flow top() {
        return state.flows().get(state.flows().size() - 1);
    }

    /** The key with which the last bubble offers that label. */
    private String key(String label) {
        return Objects.requireNonNull(state.last()).choices().stream()
                .filter(c -> c.label().equals(label))
                .map(OutboundMessage.Choice::key)
                .findFirst()
                .orElseThrow();
    }

    private static String reply(Decision decision) {
        return Objects.requireNonNull(decision.reply()).asPlainText();
    }

    private static Dialogue over(ServiceDefinition... services) {
        return new DialogueManager(new ServiceCatalog(List.of(services)), (intent, topic, on) -> Optional.empty());
    }

    private static ServiceDefinition form(String id, String title, int version, String without) {
        try (InputStream in = ButtonsAndStackTest.class.getResourceAsStream("/dialogue/form.yml")) {
            String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{id}", id)
                    .replace("{title}", title)
                    .replace("{version}", Integer.toString(version))
                    .replace(without, "");
            return ServiceFiles.read(id + ".yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
