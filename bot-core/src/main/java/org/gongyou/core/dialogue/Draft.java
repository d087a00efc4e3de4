package org.gongyou.core.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongyou.core.message.Card;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;

/** A decision in the making: the state as it changes and the bubble as it grows. Used by one thread, for one turn. */
final class Draft {

    final Turn turn;
    final DialogueState before;
    private final List<Flow> flows;
    private final List<String> lines = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Reason> because = new ArrayList<>();
    private final Set<String> lacks = new HashSet<>();
    private @Nullable Pending pending;
    private @Nullable Card card;
    private @Nullable Instant humanSince;
    private @Nullable Told told;
    private @Nullable BundleUnderWay bundle;
    private @Nullable Reckoned reckoned;
    private int misses;
    private boolean questioned;
    private boolean silent;
    private boolean condoles;

    Draft(DialogueState before, Turn turn) {
        this.before = before;
        this.turn = turn;
        this.flows = new ArrayList<>(before.flows());
        this.humanSince = before.humanSince();
        this.told = before.told();
        this.bundle = before.bundle();
        this.reckoned = before.reckoned();
    }

    /** The turn as the readers see it. */
    Scene scene() {
        return new Scene(before, turn, flows);
    }

    List<Flow> flows() {
        return List.copyOf(flows);
    }

    Optional<Flow> flow() {
        return flows.isEmpty() ? Optional.empty() : Optional.of(flows.get(flows.size() - 1));
    }

    void push(Flow flow) {
        flows.add(flow);
    }

    void replace(Flow flow) {
        flows.set(flows.size() - 1, flow);
    }

    /** Changes flows all through the stack. */
    void revise(UnaryOperator<Flow> change) {
        flows.replaceAll(change);
    }

    /** What the service has on offer; empty, and the decision void, if the turn does not know yet. */
    Optional<Listing> listing(ServiceDefinition service) {
        Listing known = turn.listings().get(service.id());
        if (known == null) {
            lacks.add(service.id());
        }
        return Optional.ofNullable(known);
    }

    void pop() {
        flows.remove(flows.size() - 1);
    }

    /** Puts another flow in place of the one of that id. */
    void replace(String id, Flow flow) {
        flows.replaceAll(f -> f.id().equals(id) ? flow : f);
    }

    /** Brings a flow that waits to the top. */
    void raise(Flow flow) {
        flows.remove(flow);
        flows.add(flow);
    }

    void remove(Flow flow) {
        flows.remove(flow);
    }

    /** Says a sentence, not in the same words every time where there are others for it. */
    void say(String key) {
        lines.add(Wording.varied(key, before.turns()));
    }

    void say(String key, Map<String, String> words) {
        lines.add(Wording.of(key, words));
    }

    void sayText(String text) {
        lines.add(text);
    }

    /** Offers a choice; a key that has been out already loses its stamp and gets that of this bubble. */
    void offer(String key, String label) {
        if (choices.stream().noneMatch(c -> c.key().equals(Button.of(key).key()))) {
            choices.add(new Choice(Button.of(key).key(), label));
        }
    }

    boolean offersNothing() {
        return choices.isEmpty();
    }

    void offerWorded(String key, String wording) {
        offer(key, Wording.of(wording));
    }

    /** Shows what has been said as a card, too. */
    void show(Card other) {
        card = other;
    }

    void link(String label, String url) {
        links.add(new Link(label, url));
    }

    /** What was said earlier in the talk and may still be taken over. */
    Map<String, String> told() {
        return told == null ? Map.of() : told.since(turn.now());
    }

    /** The bundle that the person is going through. */
    Optional<BundleUnderWay> bundle() {
        return Optional.ofNullable(bundle).filter(b -> b.holds(turn.now()));
    }

    void goThrough(@Nullable BundleUnderWay other) {
        bundle = other;
    }

    /** The form of the calculation told last. */
    Optional<Flow> reckoned() {
        return Optional.ofNullable(reckoned).flatMap(r -> r.since(turn.now()));
    }

    /** Keeps the form of a calculation, to be worked out again. */
    void reckon(Flow flow) {
        reckoned = new Reckoned(flow, turn.now());
    }

    /** Notes what other services may take over. */
    void tell(Map<String, String> answers) {
        tell(answers, told != null && told.fleeting());
    }

    /** The same; what is fleeting is forgotten with the next turn, and everything else that was told with it. */
    void tell(Map<String, String> answers, boolean fleeting) {
        if (!answers.isEmpty()) {
            told = Told.of(told(), answers, turn.now(), fleeting);
        }
    }

    /** What is left of what was told: nothing of what was fleeting when this turn began. */
    private @Nullable Told toldStill() {
        Told earlier = before.told();
        return earlier != null && earlier.fleeting() ? null : told;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    /** Condoles first of all, unless what is said does so already. */
    void condole() {
        condoles = true;
    }

    /** Takes back whatever was to be said, because something matters more. */
    void hush() {
        lines.clear();
        choices.clear();
        links.clear();
        card = null;
        condoles = false;
    }

    void because(String step) {
        because.add(Reason.remark(step));
    }

    void because(Reason reason) {
        because.add(reason);
    }

    /** A human has been called; what we do not understand is for him. */
    void callHuman() {
        humanSince = turn.now();
    }

    void dismissHuman() {
        humanSince = null;
    }

    /** Waits for the answer to a question outside the forms. The form's own question is not put as well. */
    void await(Pending.Kind kind, @Nullable String subject) {
        await(new Pending(kind, subject, Map.of()));
    }

    void await(Pending question) {
        pending = question;
        questioned = true;
    }

    /** The bubble ends with a question already; the form's own must not follow. */
    void questioned() {
        questioned = true;
    }

    boolean isQuestioned() {
        return questioned;
    }

    /** Whether the bubble answers a question of the person's, and the conversation may go on about it. */
    boolean answered() {
        return pending != null
                && (pending.kind() == Pending.Kind.ANSWERED
                        || pending.kind() == Pending.Kind.FACT
                        || pending.kind() == Pending.Kind.OFFER);
    }

    void missed() {
        misses = before.misses() + 1;
    }

    /** The turn neither helped nor failed. */
    void keepMisses() {
        misses = before.misses();
    }

    int misses() {
        return misses;
    }

    void stayQuiet() {
        silent = true;
    }

    boolean saidNothing() {
        return lines.isEmpty();
    }

    /** Takes back what was offered so far, for something to be offered before it. */
    List<Choice> withdrawChoices() {
        List<Choice> offered = List.copyOf(choices);
        choices.clear();
        return offered;
    }

    Decision finish() {
        if (!lacks.isEmpty()) {
            return new Decision(before, null, List.of(), because, lacks);
        }
        if (silent) {
            return new Decision(before, null, effects, because);
        }
        if (condoles && lines.stream().noneMatch(line -> line.contains(Wording.of("condolence.sign")))) {
            lines.add(0, Wording.of("condolence"));
        }
        List<Choice> stamped = choices.stream()
                .map(c -> new Choice(Button.stamped(c.key(), flows, pending), c.label()))
                .toList();
        OutboundMessage reply = new OutboundMessage(String.join("\n", lines), stamped, links, card);
        DialogueState state = new DialogueState(
                flows,
                pending,
                reply.withoutCard(),
                misses,
                turn.now(),
                before.turns() + 1,
                humanSince,
                toldStill(),
                bundle,
                reckoned);
        return new Decision(state, reply, effects, because);
    }
}
