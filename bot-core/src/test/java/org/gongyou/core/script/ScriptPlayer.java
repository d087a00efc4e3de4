package org.gongyou.core.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays one script against the real engine and the real dialogue. State goes through JSON between the turns, as in the
 * database; effects are carried out on a {@link World}.
 */
final class ScriptPlayer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Script script;
    private final World world;
    private final List<Played> played = new ArrayList<>();
    private final List<Choice> seen = new ArrayList<>();
    private Stage stage;
    private DialogueState state = DialogueState.empty();
    private Instant now;
    private String channel;

    private ScriptPlayer(Stage stage, Script script) {
        this.stage = stage;
        this.script = script;
        this.world = new World(stage.services(), script.person());
        world.lists(script.listings());
        this.now = script.clock();
        this.channel = script.channel();
    }

    /** A script with all its turns, and the person's cases at its end. */
    record Performance(Script script, List<Played> turns, World world) {}

    /**
     * Plays all turns.
     *
     * @throws AssertionError at the first turn that does not lead to what is expected, with all that can explain it
     */
    static Performance play(Stage stage, Script script) {
        ScriptPlayer player = new ScriptPlayer(stage, script);
        script.turns().forEach(player::step);
        return new Performance(script, player.played, player.world);
    }

    private void step(Script.Step step) {
        now = now.plus(step.pause());
        channel = Optional.ofNullable(step.channel()).orElse(channel);
        world.lists(step.listings());
        if (step.act() == null) {
            return;
        }
        if (step.act() instanceof Script.Act.Publish publish) {
            publish(step, publish.service());
            return;
        }
        Played turn;
        try {
            turn = step.act() instanceof Script.Act.Rule rule ? ruled(step, rule) : take(step, content(step.act()));
        } catch (AssertionError e) {
            throw new AssertionError(head(step) + "  ✗ " + e.getMessage() + "\n" + soFar(), e);
        }
        played.add(turn);
        check(turn);
    }

    private void publish(Script.Step step, String service) {
        if (stage.services().find(service).isEmpty()) {
            throw new AssertionError(head(step) + "  ✗ publish: there is no service '" + service + "'");
        }
        stage = stage.publishing(service);
    }

    private Played ruled(Script.Step step, Script.Act.Rule rule) {
        String notice = world.rule(rule);
        Decision nothing = new Decision(state, null, List.of(), List.of(Reason.remark("desk " + rule.action())));
        return new Played(step, null, null, state, nothing, notice, notice.isEmpty() ? 0 : 1);
    }

    private Content content(Script.Act act) {
        if (act instanceof Script.Act.Say say) {
            return new Content.Text(say.text());
        }
        if (act instanceof Script.Act.Tap tap) {
            return button(tap.button());
        }
        return act instanceof Script.Act.Send send
                ? send.content()
                : new Content.Event(((Script.Act.Happen) act).kind(), ((Script.Act.Happen) act).key());
    }

    /** The button of that key or label, newest first; a key may also come from a menu, or from before the script. */
    private Content.Tap button(String named) {
        for (int i = seen.size() - 1; i >= 0; i--) {
            Choice choice = seen.get(i);
            if (bare(choice).equals(named) || choice.label().equals(named)) {
                return new Content.Tap(choice.key(), choice.label());
            }
        }
        if (!named.matches("[\\x21-\\x7e]+")) {
            throw new AssertionError("tap: no button was labelled '" + named + "'; there were "
                    + seen.stream().map(Choice::label).distinct().toList());
        }
        return new Content.Tap(named, named);
    }

    /** The key without the question that its button belongs to. */
    static String bare(Choice choice) {
        return choice.key().replaceFirst("@.*", "");
    }

    private Played take(Script.Step step, Content content) {
        @Nullable
        Understanding heard = content.words().map(w -> stage.understand(w, now)).orElse(null);
        DialogueState before = state;
        Turn turn = new Turn("turn-" + (played.size() + 1), content, heard, world.view(), channel, now);
        Decision decision = stage.dialogue().decide(before, turn, world::listing);
        state = JSON.readValue(JSON.writeValueAsString(decision.state()), DialogueState.class);
        if (!state.equals(decision.state())) {
            throw new AssertionError(
                    "the state is not the same after it was stored and read: " + decision.state() + " became " + state);
        }
        Map<String, String> words = world.carryOut(decision.effects(), now);
        if (decision.reply() == null) {
            return new Played(step, content, heard, before, decision, "", 0);
        }
        OutboundMessage reply = World.filled(decision.reply(), words);
        state = state.saying(reply);
        seen.addAll(reply.choices());
        String shown = Phone.shows(channel, reply);
        return new Played(step, content, heard, before, decision, shown, Phone.bubbles(channel, shown));
    }

    private void check(Played turn) {
        Expectation expect = turn.step().expect();
        if (expect == null) {
            return;
        }
        List<String> differences = new ArrayList<>(expect.differences(turn));
        expect.slots().keySet().stream()
                .filter(slot -> stage.services().all().stream()
                        .allMatch(s -> s.slot(slot).isEmpty()))
                .forEach(slot -> differences.add("slots." + slot + ": no service has a slot of that name"));
        if (!differences.isEmpty()) {
            StringBuilder told = new StringBuilder(head(turn.step()));
            differences.forEach(d -> told.append("  ✗ ").append(d).append('\n'));
            throw new AssertionError(told.append(turn.inFull()).append(soFar()).toString());
        }
    }

    private String head(Script.Step step) {
        int number = script.turns().indexOf(step) + 1;
        return "\n" + script.file() + ":" + step.line() + ": turn " + number + " of \"" + script.name() + "\"\n";
    }

    private String soFar() {
        StringBuilder told = new StringBuilder("The conversation so far:\n");
        played.forEach(turn -> told.append(turn.told()));
        return told.toString();
    }
}
