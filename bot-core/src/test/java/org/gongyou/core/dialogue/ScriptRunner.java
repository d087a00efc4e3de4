package org.gongyou.core.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Plays a script against the real engine and the real dialogue. State goes through JSON between the turns, as in the database. */
final class ScriptRunner {

    private static final Instant DEFAULT_CLOCK = Instant.parse("2026-03-02T01:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final IntentEngine engine;
    private final ServiceCatalog services;
    private final Dialogue dialogue;
    private final List<PersonView.KnownCase> cases = new ArrayList<>();
    private final StringBuilder transcript = new StringBuilder();
    private DialogueState state = DialogueState.empty();
    private Instant now = DEFAULT_CLOCK;
    private String channel = "wechat";

    ScriptRunner(IntentEngine engine, ServiceCatalog services, Dialogue dialogue) {
        this.engine = engine;
        this.services = services;
        this.dialogue = dialogue;
    }

    void play(Script script) {
        now = Optional.ofNullable(script.clock())
                .map(c -> OffsetDateTime.parse(c).toInstant())
                .orElse(DEFAULT_CLOCK);
        channel = Optional.ofNullable(script.channel()).orElse(channel);
        Script.Person person = script.person();
        if (person != null && person.cases() != null) {
            person.cases().forEach(this::know);
        }
        int number = 0;
        for (Script.Step step : script.turns()) {
            number++;
            now = now.plus(step.pause() == null ? Duration.ofSeconds(5) : step.pause());
            channel = step.channel() == null ? channel : step.channel();
            if (step.say() == null && step.tap() == null && step.send() == null && step.event() == null) {
                continue;
            }
            Expectation.Outcome outcome = take(step, "turn-" + number, person);
            if (step.expect() != null) {
                step.expect().check("\n" + transcript + "\nturn " + number, outcome);
            }
        }
    }

    private PersonView view(Script.Person person) {
        List<String> taken = person.takenIds() == null ? List.of() : person.takenIds();
        List<PersonView.KnownIdentity> identities = taken.stream()
                .map(id -> new PersonView.KnownIdentity(id, true, Set.of()))
                .toList();
        return new PersonView(person.member(), person.memberNo(), person.region(), cases, identities);
    }

    private void know(Script.Known known) {
        String receipt = known.receiptNo() == null ? "260301-330106-AM-0000" + (cases.size() + 1) : known.receiptNo();
        Map<String, String> answers = known.answers() == null ? Map.of() : known.answers();
        cases.add(new PersonView.KnownCase(
                cases.size() + 1, receipt, known.service(), known.status(), answers, known.remark()));
    }

    private Expectation.Outcome take(Script.Step step, String id, Script.@Nullable Person person) {
        Content content = content(step);
        Understanding heard = content.words()
                .map(w -> engine.understand(w, Calendars.dayOf(now)))
                .orElse(null);
        PersonView view = person == null ? new PersonView(false, null, cases) : view(person);
        Decision decision = dialogue.decide(state, new Turn(id, content, heard, view, channel, now));
        String json = JSON.writeValueAsString(decision.state());
        state = JSON.readValue(json, DialogueState.class);
        String reply = Optional.ofNullable(decision.reply())
                .map(OutboundMessage::asPlainText)
                .orElse("");
        reply = carryOut(decision.effects(), reply);
        transcript
                .append("  人: ")
                .append(content.asText())
                .append("\n  机: ")
                .append(reply.replace("\n", "\n      "))
                .append("\n      ")
                .append(decision.because())
                .append('\n');
        return outcome(decision, reply, heard);
    }

    private String carryOut(List<Effect> effects, String reply) {
        String said = reply;
        for (Effect effect : effects) {
            String receipt = "260302-330106-XX-0000" + (cases.size() + 1);
            said = said.replace("{receipt}", receipt);
            if (effect instanceof Effect.OpenCase open) {
                String initial = Objects.requireNonNull(
                                services.get(open.service()).workflow())
                        .initial();
                cases.add(
                        0,
                        new PersonView.KnownCase(
                                cases.size() + 1, receipt, open.service(), initial, open.answers(), null));
            }
            if (effect instanceof Effect.AmendCase amend) {
                cases.replaceAll(c -> c.id() == amend.caseId()
                        ? new PersonView.KnownCase(
                                c.id(), c.receiptNo(), c.service(), "submitted", amend.answers(), null)
                        : c);
            }
        }
        return said;
    }

    private static Expectation.Outcome outcome(Decision decision, String reply, @Nullable Understanding heard) {
        List<Flow> flows = decision.state().flows();
        Optional<Flow> flow = flows.isEmpty() ? Optional.empty() : Optional.of(flows.get(flows.size() - 1));
        Map<String, String> handedIn = decision.effects().stream()
                .flatMap(e -> e instanceof Effect.OpenCase open
                        ? Stream.of(open.answers())
                        : e instanceof Effect.AmendCase amend ? Stream.of(amend.answers()) : Stream.empty())
                .findFirst()
                .orElse(Map.of());
        return new Expectation.Outcome(
                reply,
                handedIn.isEmpty() ? flow.map(Flow::slots).orElse(Map.of()) : handedIn,
                flow.map(Flow::service).orElse(null),
                flow.map(Flow::asking).orElse(null),
                decision.effects().stream().map(Effect::name).toList(),
                heard == null ? 0 : heard.crisis().level());
    }

    private static Content content(Script.Step step) {
        if (step.say() != null) {
            return new Content.Text(step.say());
        }
        if (step.tap() != null) {
            return new Content.Tap(step.tap(), step.tap());
        }
        if (step.event() != null) {
            return new Content.Event(Content.Event.Kind.valueOf(step.event().toUpperCase(Locale.ROOT)), null);
        }
        Map.Entry<String, String> sent =
                Objects.requireNonNull(step.send()).entrySet().iterator().next();
        String value = String.valueOf(sent.getValue());
        return switch (sent.getKey()) {
            case "image" -> new Content.Image(value, null);
            case "voice" -> new Content.Voice("media", "amr", value.isBlank() ? null : value);
            case "location" -> new Content.Location(30.2, 120.1, value);
            case "link" -> new Content.Link(value, null, "https://example.org/");
            default -> new Content.Unsupported(sent.getKey());
        };
    }
}
