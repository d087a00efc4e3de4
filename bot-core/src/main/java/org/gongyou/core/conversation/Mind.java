package org.gongyou.core.conversation;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.confidence.Confidences;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.dialogue.Acquaintance;
import org.gongyou.core.dialogue.Acquaintance.HalfFilled;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Fulfilments;
import org.gongyou.core.identity.Identities.Speaker;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.parameter.RegionParameters;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens in us between hearing and answering: state before, decision, effects, state after. */
@Component
class Mind {

    /** How often a turn is decided when what was chosen has just been taken by others. */
    private static final int ATTEMPTS = 3;

    /** The commands by which a service begins. */
    private static final Set<String> BEGINS = Set.of("StartService", "AcceptOffer");

    private static final String BUSY = "这会儿办的人多，您刚才那一步没排上。填过的内容都在，请稍等再回一次。";

    private final States states;
    private final Speakers speakers;
    private final Acquaintances acquaintances;
    private final PersonViews people;
    private final RegionParameters parameters;
    private final Dialogue dialogue;
    private final Fulfilments fulfilments;
    private final Effects effects;
    private final OpenForms forms;
    private final Confidences confidences;
    private final SoftQuestions softQuestions;
    private final Clock clock;

    Mind(
            States states,
            Speakers speakers,
            Acquaintances acquaintances,
            PersonViews people,
            RegionParameters parameters,
            Dialogue dialogue,
            Fulfilments fulfilments,
            Effects effects,
            OpenForms forms,
            Confidences confidences,
            SoftQuestions softQuestions,
            Clock clock) {
        this.states = states;
        this.speakers = speakers;
        this.acquaintances = acquaintances;
        this.people = people;
        this.parameters = parameters;
        this.dialogue = dialogue;
        this.fulfilments = fulfilments;
        this.effects = effects;
        this.forms = forms;
        this.confidences = confidences;
        this.softQuestions = softQuestions;
        this.clock = clock;
    }

    /**
     * A message as we understand it.
     *
     * @param turnId the same when the turn is tried again
     */
    record Heard(String turnId, Content content, @Nullable Understanding understanding) {}

    /**
     * What we say, and why.
     *
     * @param reply null when nothing is to be said
     */
    record Answer(@Nullable OutboundMessage reply, List<Reason> because) {}

    /** Decides, in the transaction that holds conversation and person. */
    Answer answer(ConversationRow held, ContactRow contact, Heard heard) {
        DialogueState kept = states.read(held);
        Speaker speaker = speakers.of(contact);
        Acquaintance acquaintance =
                acquaintances.of(held, speaker, kept, heard.content().words().orElse(null));
        DialogueState before = without(acquaintance.taken(), kept);
        PersonView person = people.of(
                speaker.personId(),
                PersonViews.idNumbers(before, heard.understanding()),
                new PersonViews.Eye(held.id(), acquaintance));
        Turn turn = new Turn(
                heard.turnId(),
                heard.content(),
                heard.understanding(),
                person,
                contact.channel(),
                clock.instant(),
                parameters.table());
        Applicant applicant = new Applicant(speaker.personId(), held.id(), contact.channel());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Decision decision = decide(before, turn, Effects.asker(applicant, turn));
            Optional<Map<String, String>> words =
                    effects.carryOut(decision.effects(), speaker, applicant, contact.accountRef(), turn);
            if (words.isPresent()) {
                confidences.note(held.id(), services(kept, decision));
                softQuestions.note(held.id(), decision, heard.understanding(), turn.now());
                forms.note(
                        new OpenForms.Place(speakers.personOf(contact.id()), held.id(), contact.channel()),
                        kept,
                        decision.state());
                return said(held, decision, words.get(), turn);
            }
        }
        // Others were faster each time: the form stays as it is.
        return new Answer(OutboundMessage.text(BUSY), List.of());
    }

    /** The services that were under way before or are now, or were begun in between. */
    private static Set<String> services(DialogueState before, Decision decision) {
        Stream<String> open = Stream.of(before, decision.state())
                .flatMap(state -> state.flows().stream())
                .map(Flow::service);
        Stream<String> begun = decision.because().stream()
                .filter(reason -> BEGINS.contains(reason.command()))
                .map(Reason::about);
        return Stream.concat(open, begun).collect(Collectors.toSet());
    }

    private Decision decide(DialogueState before, Turn turn, Asker asker) {
        return Objects.requireNonNull(Metrics.timer("gongyou.turn", "stage", "decide")
                .record(() -> dialogue.decide(before, turn, service -> fulfilments.listing(service, asker))));
    }

    private Answer said(ConversationRow held, Decision decision, Map<String, String> words, Turn turn) {
        if (decision.reply() == null) {
            states.save(held, decision.state(), turn.now());
            return new Answer(null, decision.because());
        }
        OutboundMessage reply = filled(decision.reply(), words);
        states.save(held, decision.state().saying(reply), turn.now());
        return new Answer(reply, decision.because());
    }

    private static DialogueState without(List<HalfFilled> taken, DialogueState state) {
        Set<String> gone = taken.stream().map(t -> t.flow().id()).collect(Collectors.toSet());
        return gone.isEmpty()
                ? state
                : state.withFlows(state.flows().stream()
                        .filter(flow -> !gone.contains(flow.id()))
                        .toList());
    }

    private static OutboundMessage filled(OutboundMessage reply, Map<String, String> words) {
        String text = reply.text();
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return reply.withText(text);
    }
}
