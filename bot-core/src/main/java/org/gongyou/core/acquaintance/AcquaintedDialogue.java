package org.gongyou.core.acquaintance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.Acquaintance.HalfFilled;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect.OfPerson;
import org.gongyou.core.dialogue.Pending;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.identity.Standing;
import org.gongyou.core.identity.Standing.Challenge;
import org.gongyou.core.identity.Standing.Stage;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.intents.Understanding;

/**
 * Stands around a dialogue and answers what is about the person himself: codes, his number, forms that he began on another
 * channel, reminders. All else goes through, and so does everything while somebody may be in danger. Pure.
 */
public final class AcquaintedDialogue implements Dialogue {

    private static final String BINDING = "core.bind";
    private static final double SURE = 0.6;
    private static final Pattern ID_TAIL = Pattern.compile("[后末] ?[四4] ?位");

    private final Dialogue inner;
    private final ServiceCatalog catalog;
    private final ElsewhereTalk elsewhere;

    public AcquaintedDialogue(Dialogue inner, ServiceCatalog catalog) {
        this.inner = inner;
        this.catalog = catalog;
        this.elsewhere = new ElsewhereTalk(catalog);
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        if (inDanger(state, turn)) {
            return inner.decide(state, turn);
        }
        Decision decided = own(state, turn).orElseGet(() -> inner.decide(state, turn));
        Pending after = decided.state().pending();
        if (after != null && after.kind().ofDanger()) {
            return decided;
        }
        Optional<HalfFilled> again = elsewhere.begunAgain(state, decided, turn);
        if (again.isPresent() && !fresh(state, turn)) {
            return elsewhere.offer(again.get()).decide(inner, state, turn);
        }
        return elsewhere.tell(state, decided, turn);
    }

    private static boolean inDanger(DialogueState state, Turn turn) {
        Understanding heard = turn.understanding();
        boolean pending = state.pending() != null && state.pending().kind().ofDanger();
        return pending || heard != null && heard.crisis().level() > 0;
    }

    /** Our own answer, where the turn is about the person himself. */
    private Optional<Decision> own(DialogueState state, Turn turn) {
        Optional<String> key = key(state, turn);
        if (key.isPresent()) {
            return tapped(state, turn, key.get());
        }
        Understanding heard = turn.understanding();
        if (heard == null) {
            return Optional.empty();
        }
        Challenge challenge = turn.person().acquaintance().standing().challenge();
        if (challenge != null && answers(challenge, state, heard.normalised())) {
            return Optional.of(ProofTalk.answered(challenge).decide(inner, state, turn));
        }
        Optional<Decision> asked = pending(state, turn, heard.normalised());
        return asked.isPresent() ? asked : wished(state, turn, heard);
    }

    /** The key of a button of ours, tapped or said by its number or label. */
    private static Optional<String> key(DialogueState state, Turn turn) {
        if (turn.content() instanceof Content.Tap tap) {
            return Optional.of(tap.key()).filter(key -> key.startsWith(Keys.OURS));
        }
        OutboundMessage last = state.last();
        if (last == null || turn.understanding() == null) {
            return Optional.empty();
        }
        String said = turn.understanding().normalised().strip();
        for (int i = 0; i < last.choices().size(); i++) {
            Choice choice = last.choices().get(i);
            if (said.equals(Integer.toString(i + 1)) || said.equalsIgnoreCase(choice.label())) {
                return Optional.of(choice.key()).filter(key -> key.startsWith(Keys.OURS));
            }
        }
        return Optional.empty();
    }

    private Optional<Decision> tapped(DialogueState state, Turn turn, String key) {
        if (key.startsWith(Keys.TAKE)) {
            return elsewhere.takeOver(inner, state, turn, key.substring(Keys.TAKE.length()));
        }
        if (key.startsWith(Keys.FRESH)) {
            String start = Keys.START + key.substring(Keys.FRESH.length());
            return Optional.of(inner.decide(state, tap(turn, start)));
        }
        return switch (key) {
            case Keys.BIND -> own(ProofTalk.begin(turn), state, turn);
            case Keys.RESEND -> own(ProofTalk.resend(turn), state, turn);
            case Keys.SKIP -> own(ProofTalk.idLeft(), state, turn);
            case Keys.YES -> agreed(state, turn, Optional.of(true));
            case Keys.NO -> agreed(state, turn, Optional.of(false));
            default -> Optional.empty();
        };
    }

    private Optional<Decision> pending(DialogueState state, Turn turn, String said) {
        if (subject(state).equals(ProofTalk.ID) && Wish.SKIP.in(said)) {
            return own(ProofTalk.idLeft(), state, turn);
        }
        Optional<Boolean> agreed =
                Wish.YES.in(said) ? Optional.of(true) : Wish.NO.in(said) ? Optional.of(false) : Optional.empty();
        return agreed(state, turn, agreed);
    }

    /** A yes, a no or a number, as the answer to a question of ours. */
    private Optional<Decision> agreed(DialogueState state, Turn turn, Optional<Boolean> agreed) {
        Pending pending = state.pending();
        String subject = subject(state);
        if (pending == null || subject.isEmpty()) {
            return Optional.empty();
        }
        if (subject.equals(ProofTalk.PHONE)) {
            return ProofTalk.phoneSaid(turn, pending.known(), agreed).map(a -> a.decide(inner, state, turn));
        }
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        if (subject.equals(ProofTalk.UNBIND)) {
            return own(ProofTalk.unbound(agreed.get()), state, turn);
        }
        if (subject.startsWith(Keys.TAKE)) {
            return agreed.get()
                    ? elsewhere.takeOver(inner, state, turn, subject.substring(Keys.TAKE.length()))
                    : own(Answer.saying(Phrase.LEFT_ELSEWHERE), state, turn);
        }
        return Optional.empty();
    }

    private Optional<Decision> wished(DialogueState state, Turn turn, Understanding heard) {
        Optional<Wish> wish = Wish.among(
                heard.normalised(),
                Wish.UNBIND,
                Wish.BIND,
                Wish.RESEND,
                Wish.CHECK_ID,
                Wish.REMIND_NOT,
                Wish.REMIND,
                Wish.RESUME);
        if (wish.isEmpty()) {
            return meansBinding(state, heard) ? own(ProofTalk.begin(turn), state, turn) : Optional.empty();
        }
        return switch (wish.get()) {
            case BIND -> own(ProofTalk.begin(turn), state, turn);
            case UNBIND -> own(ProofTalk.unbind(turn), state, turn);
            case RESEND -> waitsForCode(turn) ? own(ProofTalk.resend(turn), state, turn) : Optional.empty();
            case CHECK_ID -> own(ProofTalk.checkId(turn), state, turn);
            case REMIND_NOT -> choosesWhatToHear(state) ? Optional.empty() : own(reminders(false), state, turn);
            case REMIND -> own(reminders(true), state, turn);
            default -> resume(state, turn);
        };
    }

    /** Whether he is asked just now what he wants to hear of, so that the same words answer that question. */
    private boolean choosesWhatToHear(DialogueState state) {
        return !state.flows().isEmpty()
                && catalog.find(state.flows().get(state.flows().size() - 1).service())
                        .filter(service -> service.outcome().type() == Outcome.Type.SUBSCRIPTION)
                        .isPresent();
    }

    private static Answer reminders(boolean wanted) {
        return Answer.saying(wanted ? Phrase.REMINDERS_ON : Phrase.REMINDERS_OFF)
                .does(new OfPerson.Remind(wanted));
    }

    /** "接着填" where nothing is under way here: what he began last elsewhere. */
    private Optional<Decision> resume(DialogueState state, Turn turn) {
        return state.flows().isEmpty()
                ? turn.person().acquaintance().elsewhere().stream()
                        .findFirst()
                        .flatMap(half -> elsewhere.takeOver(
                                inner, state, turn, half.flow().id()))
                : Optional.empty();
    }

    /**
     * Whether these words are meant for the challenge. The end of an ID number is not, where a form asks for something else:
     * whole ID numbers and many sums end in four digits, too.
     */
    private static boolean answers(Challenge challenge, DialogueState state, String said) {
        return challenge.answer() != Standing.Answer.NONE
                && (challenge.stage() == Stage.CODE
                        || state.flows().isEmpty()
                        || subject(state).equals(ProofTalk.ID)
                        || ID_TAIL.matcher(said).find());
    }

    private static boolean waitsForCode(Turn turn) {
        Challenge challenge = turn.person().acquaintance().standing().challenge();
        return challenge != null && challenge.stage() == Stage.CODE;
    }

    private static boolean meansBinding(DialogueState state, Understanding heard) {
        return state.flows().isEmpty()
                && !heard.outOfScope()
                && heard.best()
                        .filter(best -> best.intent().equals(BINDING) && best.confidence() >= SURE)
                        .isPresent();
    }

    private static boolean fresh(DialogueState state, Turn turn) {
        return key(state, turn).filter(key -> key.startsWith(Keys.FRESH)).isPresent();
    }

    private static String subject(DialogueState state) {
        Pending pending = state.pending();
        return pending == null || pending.kind() != Pending.Kind.PERSON || pending.subject() == null
                ? ""
                : pending.subject();
    }

    private static Turn tap(Turn turn, String key) {
        return new Turn(
                turn.id(),
                new Content.Tap(key, key),
                null,
                turn.person(),
                turn.channel(),
                turn.now(),
                turn.parameters());
    }

    private Optional<Decision> own(Answer answer, DialogueState state, Turn turn) {
        return Optional.of(answer.decide(inner, state, turn));
    }
}
