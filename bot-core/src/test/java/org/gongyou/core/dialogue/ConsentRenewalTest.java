package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;
import org.junit.jupiter.api.Test;

/** A consent counts for the version that was asked for; a later one is asked for anew. */
class ConsentRenewalTest {

    private DialogueState state = DialogueState.empty();
    private PersonView person = PersonView.unknown();
    private int turns;

    @Test
    void asksAConsentAnewWhenWhatIsConsentedToHasChanged() {
        Dialogue before = over(1, 1);
        tap(before, "start:test.sick");
        tap(before, "set:illness_consent:yes");
        say(before, "腰伤");
        Dialogue after = over(2, 2);

        Decision renewed = say(after, "继续");

        assertThat(reply(renewed)).contains("提供病情").contains("新版同意书");
        assertThat(slots()).containsEntry("illness_note", "腰伤").doesNotContainKey("illness_consent");
        assertThat(tap(after, "confirm").effects()).isEmpty();
        tap(after, "set:illness_consent:yes");
        assertThat(slots().get("illness_consent.given")).startsWith("v2 ");
        Map<String, String> handedIn = handedIn(tap(after, "confirm"));
        assertThat(handedIn).containsEntry("illness_note", "腰伤").containsEntry("illness_consent", "yes");
    }

    @Test
    void handsInNothingUnderAConsentThatIsRefusedTheSecondTime() {
        Dialogue before = over(1, 1);
        tap(before, "start:test.sick");
        tap(before, "set:illness_consent:yes");
        say(before, "腰伤");
        Dialogue after = over(2, 2);
        say(after, "继续");

        tap(after, "set:illness_consent:no");

        assertThat(handedIn(tap(after, "confirm"))).doesNotContainKey("illness_note");
    }

    @Test
    void keepsAConsentAndItsRecordWhenOnlySomethingElseHasChanged() {
        Dialogue before = over(1, 1);
        tap(before, "start:test.sick");
        tap(before, "set:illness_consent:yes");
        say(before, "腰伤");

        say(over(2, 1), "继续");

        assertThat(slots()).containsEntry("illness_consent", "yes");
        assertThat(slots().get("illness_consent.given")).startsWith("v1 ");
    }

    @Test
    void asksAConsentAnewInACaseThatWasReturned() {
        person = new PersonView(
                false,
                null,
                List.of(new PersonView.KnownCase(
                        1,
                        "R1",
                        "test.sick",
                        "returned",
                        Map.of(
                                "illness_consent",
                                "yes",
                                "illness_consent.given",
                                "v1 2026-01-01T00:00+08:00 app",
                                "illness_note",
                                "腰伤"),
                        "请写清楚")));

        Decision opened = tap(over(2, 2), "start:test.sick");

        assertThat(reply(opened)).contains("新版同意书");
        assertThat(slots()).containsEntry("illness_note", "腰伤").doesNotContainKey("illness_consent");
    }

    private static Dialogue over(int version, int consent) {
        String yaml = """
                id: test.sick
                version: %d
                title: 看病
                menu: true
                examples: [看病]
                outcome: {type: case, receipt-type: KB, summary: 看病, done: "好 {receipt}", amendable: [returned]}
                workflow:
                  initial: open
                  due-working-days: 1
                  states: {open: 待办, returned: 待补}
                  transitions: [{action: return, label: 退回, from: [open], to: returned}]
                slots:
                  - name: illness_consent
                    type: consent
                    label: 提供病情
                    ask: %s：是否同意提供病情？
                    consent: {version: %d, covers: [illness_note]}
                  - {name: illness_note, type: health_note, label: 病情, ask: 什么病？, when: {illness_consent: ["yes"]}}
                """.formatted(version, consent == 1 ? "同意书" : "新版同意书", consent);
        ServiceDefinition service =
                ServiceFiles.read("test.sick.yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        return new DialogueManager(new ServiceCatalog(List.of(service)), (intent, topic, on) -> Optional.empty());
    }

    private Decision say(Dialogue dialogue, String words) {
        return take(
                dialogue,
                new Turn(
                        "t" + ++turns,
                        new Content.Text(words),
                        new Understanding(words, words, List.of(), List.of(), false, List.of(), Crisis.NONE, List.of()),
                        person,
                        "app",
                        now()));
    }

    private Decision tap(Dialogue dialogue, String key) {
        return take(dialogue, new Turn("t" + ++turns, new Content.Tap(key, key), null, person, "app", now()));
    }

    private Instant now() {
        return Instant.parse("2026-03-02T01:30:00Z").plusSeconds(turns);
    }

    private Decision take(Dialogue dialogue, Turn turn) {
        Decision decision = dialogue.decide(state, turn);
        state = decision.state();
        return decision;
    }

    private Map<String, String> slots() {
        return state.flows().get(0).slots();
    }

    private static Map<String, String> handedIn(Decision decision) {
        return decision.effects().stream()
                .filter(Effect.OpenCase.class::isInstance)
                .map(e -> ((Effect.OpenCase) e).answers())
                .findFirst()
                .orElseThrow();
    }

    private static String reply(Decision decision) {
        return Objects.requireNonNull(decision.reply()).text();
    }
}
