package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.identity.IdCard;

/** Moves the form under way: starts it, puts its questions, takes answers, hands it in. Pure. */
final class Forms {

    private static final int LONGEST_IN_SUMMARY = 80;

    private final ServiceCatalog catalog;
    private final EligibilityCheck eligibility;
    private final Bundles bundles;

    Forms(ServiceCatalog catalog) {
        this.catalog = catalog;
        this.eligibility = new EligibilityCheck(this);
        this.bundles = new Bundles(catalog);
    }

    /** The definition of the flow's service; empty if it has been taken away since. */
    Optional<ServiceDefinition> definition(Flow flow) {
        return catalog.find(flow.service());
    }

    /** The first service that leads to such an outcome. */
    Optional<ServiceDefinition> leadingTo(Predicate<Outcome> wanted) {
        return catalog.all().stream().filter(s -> wanted.test(s.outcome())).findFirst();
    }

    /** Fills a slot of the form under way and says what has to be said about it. */
    void fill(Draft draft, Slot slot, String given) {
        Flow flow = draft.flow().orElseThrow();
        String value = AssumedYear.meant(draft.turn, slot, given, flow.rejected());
        String offered = flow.proposed().getOrDefault(slot.name(), "");
        if (value.equals(SpecialAnswers.KEEP) && !offered.isEmpty()) {
            fill(draft, slot, offered);
            return;
        }
        boolean corrected = flow.slots().containsKey(slot.name());
        draft.because((corrected ? "correct " : "fill ") + slot.name());
        if (SpecialAnswers.take(draft, slot, value) || !new LimitCheck(draft).sound(slot, value)) {
            return;
        }
        Optional<Slot.Option> option = slot.option(value);
        if (option.isPresent() && option.get().refuse() != null) {
            refuse(draft, option.get().refuse(), option.get().next());
            return;
        }
        Optional<String> refusal = IdRules.refusal(draft, flow.service(), slot, value);
        if (refusal.isPresent()) {
            refuse(draft, refusal.get());
            return;
        }
        boolean wasComplete = missing(flow).isEmpty();
        Flow filled = after(flow, slot, value);
        if (slot.type() == SlotType.CONSENT) {
            filled = Consents.noted(filled, slot, value, draft);
        }
        draft.replace(filled);
        if (eligibility.after(draft, flow, filled)) {
            return;
        }
        if (corrected && !slot.type().file() && !OpenSlots.isGate(slot)) {
            draft.say("flow.corrected", Map.of("label", slot.label(), "value", shown(slot, value)));
        }
        if (!wasComplete && missing(filled).isEmpty() && justBegun(filled)) {
            draft.say("flow.required.complete");
        }
    }

    /** Whether little but what is required of a case has been answered, so that it is worth saying that the rest may wait. */
    private boolean justBegun(Flow flow) {
        boolean worked = definition(flow)
                .filter(s -> s.outcome().type() == Outcome.Type.CASE)
                .isPresent();
        long required = slots(flow).stream().filter(Slot::required).count();
        return worked
                && flow.amends() == null
                && next(flow).isPresent()
                && flow.slots().size() <= required + 2;
    }

    /** Fills what is known already, as far as it applies. */
    void fillAll(Draft draft, ServiceDefinition service, Map<String, String> known) {
        for (Slot slot : service.slots()) {
            String value = known.get(slot.name());
            Map<String, String> slots = draft.flow().map(Flow::slots).orElse(Map.of());
            if (value != null && !slots.containsKey(slot.name()) && slot.applies(slots)) {
                fill(draft, slot, value);
            }
            if (draft.flow().isEmpty()) {
                return;
            }
        }
    }

    /** The form as it will be after that answer. */
    Flow after(Flow flow, Slot slot, String value) {
        return drop(flow.with(refined(flow, slot, value).name(), value));
    }

    /** The slot that an answer is for: a second step, asked under a name that adds to the first's, fills in the first. */
    private Slot refined(Flow flow, Slot slot, String value) {
        return slots(flow).stream()
                .filter(first -> slot.name().startsWith(first.name() + "_"))
                .filter(first -> first.option(value).filter(Slot.Option::hidden).isPresent())
                .findFirst()
                .orElse(slot);
    }

    /** The slot of that name in a flow's form. */
    Optional<Slot> slot(Flow flow, String name) {
        return definition(flow).flatMap(d -> d.slot(name));
    }

    /** Answers that no longer apply, after another answer has changed, are forgotten. */
    private Flow drop(Flow flow) {
        Flow left = flow;
        for (Slot slot : slots(flow)) {
            if (slot.type() != SlotType.ID_CARD
                    && left.slots().containsKey(slot.name())
                    && !slot.applies(left.slots())
                    && decided(slot, left)) {
                left = left.without(slot.name());
            }
        }
        return left;
    }

    private static boolean decided(Slot slot, Flow flow) {
        return flow.slots().keySet().containsAll(slot.when().names());
    }

    /** Ends the form because the service cannot be had, and says why. */
    void refuse(Draft draft, String reason) {
        refuse(draft, reason, List.of());
    }

    private void refuse(Draft draft, String reason, List<String> instead) {
        draft.because("refused by a rule of the service");
        draft.pop();
        draft.sayText(reason);
        instead.stream()
                .flatMap(id -> catalog.find(id).stream())
                .forEach(s -> draft.offer("start:" + s.id(), s.title()));
        draft.offerWorded("human", "choice.human");
        returned(draft);
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }

    /** Puts the next question of the form, or its summary. Does nothing where none is under way. */
    void question(Draft draft) {
        Optional<Flow> flow = draft.flow();
        if (flow.isEmpty() || draft.isQuestioned()) {
            return;
        }
        Optional<ServiceDefinition> service = definition(flow.get());
        if (service.isEmpty()) {
            draft.pop();
            question(draft);
            return;
        }
        TakenOver.fill(draft, this, service.get(), bundles.given(draft, service.get()));
        if (draft.isQuestioned()) {
            return;
        }
        if (service.get().outcome().calculator() != null) {
            Reckoning.spare(draft, service.get());
            if (next(draft.flow().orElseThrow()).isEmpty()) {
                confirm(draft);
                question(draft);
                return;
            }
        }
        Optional<Slot> next = next(draft.flow().orElseThrow());
        if (next.isEmpty() && service.get().outcome().summary() == null && !inFreeWords(flow.get(), service.get())) {
            confirm(draft);
            question(draft);
            return;
        }
        if (next.isEmpty()) {
            summary(draft, service.get());
            return;
        }
        ask(draft, next.get());
    }

    /** Puts one question, whichever is open before it. */
    void ask(Draft draft, Slot slot) {
        Flow before = draft.flow().orElseThrow();
        draft.replace(
                slot.name().equals(before.asking())
                        ? before
                        : before.asking(slot.name()).fresh());
        if (Profile.offer(draft, slot)) {
            return;
        }
        draft.sayText(String.valueOf(slot.ask()));
        SlotChoices.offer(draft, slot);
    }

    /** Whether the last answer was in words that might have been meant otherwise, and handing in could not be undone. */
    private boolean inFreeWords(Flow flow, ServiceDefinition service) {
        return service.outcome().type().filledIn()
                && (Flow.CONFIRM.equals(flow.asking())
                        || asked(flow)
                                .filter(s ->
                                        s.type() == SlotType.TEXT && s.limits().pattern() == null)
                                .isPresent());
    }

    private void summary(Draft draft, ServiceDefinition service) {
        Flow flow = draft.flow().orElseThrow().asking(Flow.CONFIRM).fresh();
        draft.replace(flow);
        String lines = answers(flow).entrySet().stream()
                .map(a -> line(service.slot(a.getKey()).orElseThrow(), a.getValue()))
                .collect(Collectors.joining("\n"));
        Outcome outcome = service.outcome();
        String statement = outcome.statement() == null ? "" : outcome.statement();
        Optional<String> remark = remark(draft, flow);
        if (remark.isPresent() && draft.before.flows().stream().noneMatch(f -> f.id().equals(flow.id()))) {
            draft.say("flow.confirm.amend", Map.of("remark", remark.get(), "lines", lines, "statement", statement));
        } else {
            String title = outcome.summary() == null ? service.title() : outcome.summary();
            draft.say("flow.confirm", Map.of("summary", title, "lines", lines, "statement", statement));
            draft.say("flow.confirm.hint");
        }
        draft.offerWorded("confirm", "choice.confirm");
        draft.offerWorded("modify", "choice.modify");
    }

    private static String line(Slot slot, String value) {
        String shown = shown(slot, value);
        return slot.label() + "："
                + (shown.length() > LONGEST_IN_SUMMARY ? shown.substring(0, LONGEST_IN_SUMMARY) + "…" : shown);
    }

    private static Optional<String> remark(Draft draft, Flow flow) {
        return draft.turn.person().cases().stream()
                .filter(c -> flow.amends() != null && c.id() == flow.amends())
                .flatMap(c -> Optional.ofNullable(c.remark()).stream())
                .findFirst();
    }

    /** Hands the form in, if all that is required is there. */
    void confirm(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        ServiceDefinition service = definition(flow).orElseThrow();
        List<Slot> missing = missing(flow);
        if (!missing.isEmpty()) {
            String labels = missing.stream().map(Slot::label).collect(Collectors.joining("、"));
            draft.say("flow.confirm.missing", Map.of("missing", labels));
            draft.because("not complete");
            return;
        }
        Map<String, String> answers = answers(flow);
        answers.putAll(Consents.given(flow));
        if (service.outcome().statement() != null) {
            answers.put("statement_agree", "yes");
        }
        draft.pop();
        TakenOver.note(draft, catalog, service, answers);
        if (service.outcome().calculator() != null) {
            Optional<Calculation> done = Reckoning.of(draft, flow, service, answers);
            done.ifPresent(calculation -> {
                TakenOver.note(draft, catalog, service, calculation);
                if (!service.outcome().fleeting()) {
                    draft.reckon(flow);
                }
            });
            if (done.isEmpty()) {
                boolean askedAgain =
                        draft.flow().filter(f -> f.id().equals(flow.id())).isPresent();
                if (!askedAgain) {
                    returned(draft);
                }
                return;
            }
        } else if (!service.outcome().type().filledIn()) {
            Guides.tell(draft, catalog, service, answers);
        } else {
            HandIn.of(draft, flow, service, answers, urgent(service, answers));
        }
        returned(draft);
        bundles.finished(draft, service, answers);
        new Offers(catalog).afterwards(draft, service);
    }

    /** Says that the form which waited goes on, where one did. */
    void returned(Draft draft) {
        draft.flow().flatMap(this::definition).ifPresent(d -> draft.say("flow.return", Map.of("title", d.title())));
    }

    private static boolean urgent(ServiceDefinition service, Map<String, String> answers) {
        return service.urgent() != null && service.urgent().holds(answers);
    }

    /** Goes back to the question before the current one. */
    void back(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        List<Slot> passed = new ArrayList<>();
        for (Slot slot : slots(flow)) {
            if (slot.name().equals(flow.asking())) {
                break;
            }
            boolean touched =
                    flow.slots().containsKey(slot.name()) || flow.skipped().contains(slot.name());
            if (touched && !slot.silent() && slot.applies(flow.slots())) {
                passed.add(slot);
            }
        }
        if (passed.isEmpty()) {
            draft.say("flow.back.first");
            return;
        }
        draft.say("flow.back");
        draft.replace(flow.without(passed.get(passed.size() - 1).name()));
    }

    /** Passes over the current question, where that is allowed. */
    void skip(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        Optional<Slot> asked = asked(flow);
        if (asked.isPresent() && asked.get().type() == SlotType.CONSENT) {
            fill(draft, asked.get(), "no");
            return;
        }
        if (asked.isPresent()
                && asked.get().type().file()
                && flow.slots().containsKey(asked.get().name())) {
            return;
        }
        if (asked.isEmpty() || asked.get().required()) {
            draft.say("flow.skip.not", SlotChoices.whyNot(asked));
            return;
        }
        draft.because("skip " + asked.get().name());
        draft.replace(flow.skipping(asked.get().name()));
    }

    /** The slot that we asked last. */
    Optional<Slot> asked(Flow flow) {
        String asking = flow.asking();
        return asking == null ? Optional.empty() : definition(flow).flatMap(d -> d.slot(asking));
    }

    /** The first question still open. */
    Optional<Slot> next(Flow flow) {
        return slots(flow).stream()
                .filter(s -> !s.silent() && s.applies(flow.slots()))
                .filter(s ->
                        !flow.slots().containsKey(s.name()) && !flow.skipped().contains(s.name()))
                .findFirst();
    }

    List<Slot> slots(Flow flow) {
        return definition(flow).map(d -> d.slots(flow.slots())).orElse(List.of());
    }

    private List<Slot> missing(Flow flow) {
        return slots(flow).stream()
                .filter(s -> s.required() || Consents.owing(s, flow.slots()))
                .filter(s -> s.applies(flow.slots()) && !flow.slots().containsKey(s.name()))
                .toList();
    }

    /** The answers that count, in the order of the form. */
    private Map<String, String> answers(Flow flow) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Slot slot : slots(flow)) {
            String value = flow.slots().get(slot.name());
            if (value != null && slot.applies(flow.slots()) && !OpenSlots.isGate(slot)) {
                answers.put(slot.name(), value);
            }
        }
        return answers;
    }

    /** An answer as the person who gave it sees it. */
    static String shown(Slot slot, String value) {
        boolean hidden = slot.sensitive() && !slot.type().file();
        return hidden ? IdCard.parse(value).map(IdCard::masked).orElse("***") : slot.display(value);
    }
}
