package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A state never grows beyond its limit, however much somebody writes. */
class StateLimitTest {

    private final Dialogue dialogue = new DialogueManager(
            new ServiceCatalog(List.of(ServiceFiles.read(
                    "test.long.yml", new ByteArrayInputStream(form().getBytes(StandardCharsets.UTF_8))))),
            (intent, topic, on) -> Optional.empty());
    private DialogueState state = DialogueState.empty();
    private int turns;

    @Test
    void refusesWhatDoesNotFitAndKeepsTheRest() {
        tap("start:test.long");
        say("一".repeat(2_000));
        say("二".repeat(2_000));

        Decision third = say("三".repeat(2_000));

        assertThat(reply(third)).contains("记不下").contains("写短一点");
        assertThat(third.effects()).isEmpty();
        assertThat(top().slots()).containsOnlyKeys("a", "b");
        assertThat(top().asking()).isEqualTo("c");
        say("短的");
        assertThat(top().slots()).containsEntry("c", "短的");
    }

    @Test
    void staysWithinTheLimitWhateverIsWritten() {
        tap("start:test.long");
        for (int i = 0; i < 40; i++) {
            say("\u0007\"长".repeat(100 + 37 * i));
            assertThat(size(state)).isLessThanOrEqualTo(StateLimit.MOST);
        }
    }

    @Test
    void raisesAnAlarmThoughNothingMoreFits() {
        tap("start:test.long");
        say("一".repeat(2_000));
        say("二".repeat(2_000));
        say("三".repeat(600));
        Understanding danger = new Understanding(
                "不想活了", "不想活了", List.of(), List.of(), false, List.of(), new Crisis(3, true), List.of());

        Decision alarm = dialogue.decide(state, turn(new Content.Text("不想活了"), danger));

        assertThat(alarm.effects())
                .hasOnlyElementsOfType(Effect.RaiseAlarm.class)
                .hasSize(1);
        assertThat(reply(alarm)).contains("12356");
        assertThat(size(alarm.state())).isLessThanOrEqualTo(StateLimit.MOST);
    }

    @Test
    void asksAnewInsteadOfRepeatingWhatWasTooLongToKeep() {
        tap("start:test.long");
        say("一".repeat(2_000));
        say("二".repeat(2_000));
        OutboundMessage last = Objects.requireNonNull(state.last());
        state = state.saying(last.withText("长".repeat(3_000)));
        assertThat(size(state)).isLessThanOrEqualTo(StateLimit.MOST);
        assertThat(Objects.requireNonNull(state.last()).text()).isEmpty();

        assertThat(reply(say("重复一遍"))).contains("第三问");
    }

    private static String form() {
        StringBuilder yaml = new StringBuilder("""
                id: test.long
                version: 1
                title: 长篇
                menu: true
                examples: [长篇]
                outcome: {type: case, receipt-type: CP, summary: 长篇, done: "好 {receipt}"}
                workflow: {initial: open, due-working-days: 1, states: {open: 待办}, transitions: []}
                slots:
                """);
        List<String> names = List.of("a", "b", "c", "d");
        List<String> questions = List.of("第一问", "第二问", "第三问", "第四问");
        for (int i = 0; i < names.size(); i++) {
            yaml.append("  - {name: %s, type: text, label: %s, ask: %s, limits: {max-length: 2000}}%n"
                    .formatted(names.get(i), questions.get(i), questions.get(i)));
        }
        return yaml.toString();
    }

    private Decision say(String words) {
        return take(
                new Content.Text(words),
                new Understanding(words, words, List.of(), List.of(), false, List.of(), Crisis.NONE, List.of()));
    }

    private void tap(String key) {
        take(new Content.Tap(key, key), null);
    }

    private Decision take(Content content, @Nullable Understanding heard) {
        Decision decision = dialogue.decide(state, turn(content, heard));
        state = decision.state();
        return decision;
    }

    private Turn turn(Content content, @Nullable Understanding heard) {
        Instant now = Instant.parse("2026-03-02T01:30:00Z").plusSeconds(++turns);
        return new Turn("t" + turns, content, heard, PersonView.unknown(), "app", now);
    }

    private Flow top() {
        return state.flows().get(state.flows().size() - 1);
    }

    private static String reply(Decision decision) {
        return Objects.requireNonNull(decision.reply()).text();
    }

    private static int size(DialogueState state) {
        return SealedJson.seal(state).text().getBytes(StandardCharsets.UTF_8).length;
    }
}
