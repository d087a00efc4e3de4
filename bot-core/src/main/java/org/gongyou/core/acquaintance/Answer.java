package org.gongyou.core.acquaintance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Pending;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.jspecify.annotations.Nullable;

/** An answer of our own in the making. Used by one thread, for one turn. */
final class Answer {

    private static final String READER = "acquaintance";

    private final List<String> lines = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Reason> because = new ArrayList<>();
    private @Nullable Pending pending;
    private boolean question;

    static Answer saying(Phrase phrase, Map<String, String> words) {
        return new Answer().say(phrase, words);
    }

    static Answer saying(Phrase phrase) {
        return saying(phrase, Map.of());
    }

    Answer say(Phrase phrase, Map<String, String> words) {
        return sayText(phrase.with(words));
    }

    Answer sayText(String text) {
        lines.add(text);
        return this;
    }

    Answer offer(String key, Phrase label) {
        choices.add(new Choice(key, label.text()));
        return this;
    }

    Answer does(Effect effect) {
        effects.add(effect);
        because.add(new Reason(READER, effect.name(), null, "", ""));
        return this;
    }

    /** Waits for an answer, so that a form under way does not ask its own question as well. */
    Answer asks() {
        question = true;
        return this;
    }

    Answer asks(String subject, Map<String, String> known) {
        pending = new Pending(Pending.Kind.PERSON, subject, known);
        return asks();
    }

    /** The decision; a form under way goes on with its question, unless the answer asks one itself. */
    Decision decide(Dialogue inner, DialogueState state, Turn turn) {
        because.add(new Reason(READER, "about-the-person", null, "", ""));
        OutboundMessage own = new OutboundMessage(String.join("\n", lines), choices, List.of());
        DialogueState after = state.answered(pending, own, turn.now());
        if (question || state.flows().isEmpty()) {
            return new Decision(after, own, effects, because);
        }
        Decision form = inner.decide(
                after,
                new Turn(
                        turn.id(),
                        new Content.Tap("resume", "继续"),
                        null,
                        turn.person(),
                        turn.channel(),
                        turn.now(),
                        turn.parameters()));
        OutboundMessage question = form.reply();
        if (question == null) {
            return new Decision(after, own, effects, because);
        }
        lines.add(question.text());
        choices.addAll(question.choices());
        effects.addAll(form.effects());
        because.addAll(form.because());
        OutboundMessage both = new OutboundMessage(
                String.join("\n", lines), choices, question.links(), question.card(), question.enclosure());
        return new Decision(form.state().saying(both), both, effects, because);
    }
}
