package org.gongyou.core.conversation;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.parameter.RegionParameters;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens in us between hearing and answering: state before, decision, effects, state after. */
@Component
class Mind {

    private final States states;
    private final PersonViews people;
    private final RegionParameters parameters;
    private final Dialogue dialogue;
    private final Effects effects;
    private final Clock clock;

    Mind(
            States states,
            PersonViews people,
            RegionParameters parameters,
            Dialogue dialogue,
            Effects effects,
            Clock clock) {
        this.states = states;
        this.people = people;
        this.parameters = parameters;
        this.dialogue = dialogue;
        this.effects = effects;
        this.clock = clock;
    }

    /**
     * A message as we understand it.
     *
     * @param turnId the same when the turn is tried again
     */
    record Heard(String turnId, Content content, @Nullable Understanding understanding) {}

    /** Decides, in the transaction that holds the conversation. Returns null when nothing is to be said. */
    @Nullable
    OutboundMessage answer(ConversationRow held, ContactRow contact, Heard heard) {
        DialogueState before = states.read(held);
        Turn turn = new Turn(
                heard.turnId(),
                heard.content(),
                heard.understanding(),
                people.of(held.personId(), PersonViews.idNumbers(before, heard.understanding())),
                contact.channel(),
                clock.instant(),
                parameters.table());
        Decision decision = Objects.requireNonNull(
                Metrics.timer("gongyou.turn", "stage", "decide").record(() -> dialogue.decide(before, turn)));
        Applicant applicant = new Applicant(held.personId(), held.id(), contact.channel());
        Map<String, String> words = effects.carryOut(decision.effects(), applicant, contact.accountRef(), turn);
        if (decision.reply() == null) {
            states.save(held, decision.state(), turn.now());
            return null;
        }
        OutboundMessage reply = filled(decision.reply(), words);
        states.save(held, decision.state().saying(reply), turn.now());
        return reply;
    }

    private static OutboundMessage filled(OutboundMessage reply, Map<String, String> words) {
        String text = reply.text();
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return reply.withText(text);
    }
}
