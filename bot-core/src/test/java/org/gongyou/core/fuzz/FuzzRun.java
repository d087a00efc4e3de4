package org.gongyou.core.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.script.Stage;
import org.gongyou.core.script.World;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/** Plays many random conversations and gathers what they broke. */
public final class FuzzRun {

    static final Instant BEGIN = Instant.parse("2026-03-02T01:30:00Z");

    private static final int LONGEST = 40;
    private static final List<String> CHANNELS = List.of("wechat", "weibo", "app");

    private final Stage stage;
    private final long seed;
    private final Phrases phrases = Phrases.read();
    private final WaysOut waysOut;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong largest = new AtomicLong();
    private final Map<String, Long> effects = Collections.synchronizedMap(new TreeMap<>());

    /** A turn with the state it met, to be decided again. */
    public record Step(DialogueState state, Turn turn) {}

    /**
     * What a run came to.
     *
     * @param largest bytes of the largest state
     * @param failures each with the number of its conversation, what broke, and the conversation
     */
    public record Result(
            long seed, int conversations, long turns, long largest, Map<String, Long> effects, List<String> failures) {}

    public FuzzRun(Stage stage, long seed) {
        this.stage = stage;
        this.seed = seed;
        this.waysOut = new WaysOut(stage);
    }

    /** Plays the conversations of these numbers, on all cores. */
    public Result play(int from, int to) {
        IntStream.range(from, to).parallel().forEach(this::converse);
        return new Result(seed, to - from, turns.get(), largest.get(), effects, List.copyOf(failures));
    }

    /** The turns of one conversation, with the states they met. */
    public List<Step> steps(int number) {
        List<Step> kept = new ArrayList<>();
        new Talk(number).play(kept);
        return kept;
    }

    private void converse(int number) {
        new Talk(number).play(null);
    }

    /** One conversation. */
    private final class Talk {

        private final int number;
        private final Random random;
        private final RandomPerson person;
        private final World world;
        private final Rules rules = new Rules(stage.services());
        private final StringBuilder told = new StringBuilder();
        private DialogueState state = DialogueState.empty();
        private Instant now = BEGIN;
        private String channel;

        Talk(int number) {
            this.number = number;
            this.random = new Random(seed * 1_000_003 + number);
            random.nextInt();
            this.person = new RandomPerson(random, phrases, stage.services());
            this.world = World.of(stage.services(), random.nextBoolean() ? "330106" : null);
            world.offersSomething();
            this.channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        }

        void play(@Nullable List<Step> keep) {
            int length = 5 + random.nextInt(LONGEST - 5);
            for (int i = 0; i < length; i++) {
                Act act = person.act(state);
                if (!take(act, i, keep)) {
                    break;
                }
            }
            turns.addAndGet(length);
            largest.accumulateAndGet(rules.largest(), Math::max);
        }

        private boolean take(Act act, int index, @Nullable List<Step> keep) {
            now = now.plus(act.pause());
            if (random.nextInt(30) == 0) {
                channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            }
            told.append("  人: ").append(act.content().asText()).append('\n');
            List<String> broken;
            try {
                broken = decide(act, turn(act.content(), index), keep);
            } catch (RuntimeException e) {
                broken = List.of("exception " + e + " at " + e.getStackTrace()[0]);
            }
            if (!broken.isEmpty()) {
                failures.add(
                        "seed " + seed + " conversation " + number + ": " + String.join("; ", broken) + "\n" + told);
            }
            return broken.isEmpty();
        }

        private Turn turn(Content content, int index) {
            Understanding heard =
                    content.words().map(w -> stage.understand(w, BEGIN)).orElse(null);
            return new Turn(number + "-" + index, content, heard, world.view(), channel, now);
        }

        private List<String> decide(Act act, Turn turn, @Nullable List<Step> keep) {
            DialogueState before = state;
            if (keep != null) {
                keep.add(new Step(before, turn));
            }
            Decision decision = stage.dialogue().decide(before, turn, world::listing);
            List<String> broken = new ArrayList<>();
            if (!stage.dialogue().decide(before, turn, world::listing).equals(decision)) {
                broken.add("the same turn is decided otherwise when it comes again");
            }
            state = rules.stored(decision.state());
            String shown = carriedOut(decision);
            told.append("  机: ").append(shown).append('\n');
            broken.addAll(rules.broken(act, before, turn, decision, shown));
            broken.addAll(waysOut.closed(state, turn));
            return broken;
        }

        private @Nullable String carriedOut(Decision decision) {
            Map<String, String> words = world.carryOut(decision.effects(), now);
            decision.effects().stream().map(Effect::name).forEach(e -> effects.merge(e, 1L, Long::sum));
            if (decision.reply() == null) {
                return null;
            }
            OutboundMessage reply = World.filled(decision.reply(), words);
            state = state.saying(reply);
            return reply.asPlainText();
        }
    }
}
