package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.TakeAtWord;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;

/**
 * Takes up what somebody said whom we asked whether he means to harm himself, once he has said no: his question is answered as if
 * there had been no doubt, and he need not say it again. What leads nowhere, such as mere complaint, is left at our thanks.
 *
 * <p>His words are kept with the question that is open, in the sealed state, and gone with it: with his answer, whatever it is, with
 * an alarm, and with the next thing that he says. Long ones are not kept. Stateless and thread-safe.
 */
public final class TakenUp implements Dialogue {

    private static final String SAID = "said";

    /** A question has room in so many characters; nobody tells his life in it. */
    private static final int LONGEST = 200;

    private static final String AT_WORD = TakeAtWord.class.getSimpleName();

    /** What leads nowhere, or was said to steer. */
    private static final Set<String> NOWHERE = Set.of(
                    Command.AskAgain.class,
                    Command.AskMeant.class,
                    Command.Cancel.class,
                    Command.ChitChat.class,
                    Command.DropForm.class,
                    Command.Greet.class,
                    Command.HandOff.class,
                    Command.Help.class,
                    Command.LeaveForHuman.class,
                    Command.NotUnderstood.class,
                    Command.OfferHuman.class,
                    Command.OutOfScope.class,
                    Command.PartWays.class,
                    Command.PutOff.class,
                    Command.RefuseAnswer.class,
                    Command.Repeat.class,
                    Command.SkipSlot.class,
                    Command.StayQuiet.class,
                    Command.StepBack.class,
                    Command.TakeThanks.class,
                    Command.Unreadable.class,
                    Command.WarnOfCard.class)
            .stream()
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    private final Dialogue inner;
    private final BiFunction<String, LocalDate, Understanding> interpreter;

    /**
     * Takes up over another dialogue.
     *
     * @param interpreter what a text means on a day; the same for the same text and day
     */
    public TakenUp(Dialogue inner, BiFunction<String, LocalDate, Understanding> interpreter) {
        this.inner = inner;
        this.interpreter = interpreter;
    }

    /** What is kept of a turn with the question whether it was meant. */
    static Map<String, String> kept(Turn turn) {
        return turn.content()
                .words()
                .filter(words -> words.length() <= LONGEST)
                .map(words -> Map.of(SAID, words))
                .orElse(Map.of());
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        Decision answered = inner.decide(state, turn);
        Optional<String> said = said(state);
        if (said.isEmpty() || !answered.lacks().isEmpty() || !does(answered, Set.of(AT_WORD))) {
            return answered;
        }
        Understanding heard = unsuspected(interpreter.apply(said.get(), Calendars.dayOf(turn.now())));
        Decision taken = inner.decide(answered.state(), turn.saying(said.get(), heard));
        if (!taken.lacks().isEmpty()) {
            return taken;
        }
        OutboundMessage then = taken.reply();
        return then != null && leads(taken)
                ? both(answered, taken, then, Wording.of(ofAnother(state) ? "taken.up.other" : "taken.up"))
                : answered;
    }

    private static Optional<String> said(DialogueState state) {
        Pending pending = state.pending();
        return pending == null || pending.kind() != Pending.Kind.DOUBT
                ? Optional.empty()
                : Optional.ofNullable(pending.known().get(SAID));
    }

    private static boolean ofAnother(DialogueState state) {
        return state.pending() != null
                && AfterAlarm.OTHER.equals(state.pending().subject());
    }

    private static boolean leads(Decision taken) {
        boolean something =
                taken.because().stream().anyMatch(reason -> !reason.command().isEmpty());
        return something && !does(taken, NOWHERE);
    }

    private static boolean does(Decision decision, Set<String> commands) {
        return decision.because().stream().map(Reason::command).anyMatch(commands::contains);
    }

    private static Decision both(Decision answered, Decision taken, OutboundMessage then, String linking) {
        OutboundMessage reply = then.withText(Wording.of("danger.taken-at-word") + "\n" + linking + "\n" + then.text());
        List<Reason> because = new ArrayList<>(answered.because());
        because.addAll(taken.because());
        return new Decision(taken.state().saying(reply), reply, taken.effects(), because);
    }

    /** He has said that he does not mean it. */
    private static Understanding unsuspected(Understanding heard) {
        return new Understanding(
                heard.text(),
                heard.normalised(),
                heard.tokens(),
                heard.ranking(),
                heard.outOfScope(),
                heard.entities(),
                Crisis.NONE,
                heard.bounds(),
                heard.because());
    }
}
