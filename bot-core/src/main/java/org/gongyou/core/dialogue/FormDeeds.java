package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongyou.core.dialogue.command.Command.AskAgain;
import org.gongyou.core.dialogue.command.Command.AskWhich;
import org.gongyou.core.dialogue.command.Command.Confirm;
import org.gongyou.core.dialogue.command.Command.ConfirmAnew;
import org.gongyou.core.dialogue.command.Command.CorrectSlot;
import org.gongyou.core.dialogue.command.Command.Explain;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.Outline;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.ReadBack;
import org.gongyou.core.dialogue.command.Command.ReckonAgain;
import org.gongyou.core.dialogue.command.Command.RefuseAnswer;
import org.gongyou.core.dialogue.command.Command.RefuseService;
import org.gongyou.core.dialogue.command.Command.ReopenSlot;
import org.gongyou.core.dialogue.command.Command.Resume;
import org.gongyou.core.dialogue.command.Command.SkipSlot;
import org.gongyou.core.dialogue.command.Command.StepBack;
import org.gongyou.core.dialogue.command.Command.TakeRemark;
import org.gongyou.core.dialogue.command.Command.TellAside;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;

/** What is done with the answers and questions of the form under way. */
final class FormDeeds {

    private static final int CRISIS = 3;
    private static final int TRIES_BEFORE_HUMAN = 3;
    private static final int MOST_CHOICES = 8;

    private final Forms forms;

    FormDeeds(Forms forms) {
        this.forms = forms;
    }

    void addTo(Deeds deeds) {
        deeds.on(FillSlot.class, (draft, c) -> fill(draft, c.service(), c.slot(), c.value()));
        deeds.on(CorrectSlot.class, this::correct);
        deeds.on(ReadBack.class, this::readBack);
        deeds.on(ReckonAgain.class, this::again);
        deeds.on(RefuseAnswer.class, this::refuse);
        deeds.on(ReopenSlot.class, (draft, c) -> inForm(draft, flow -> reopen(draft, flow, c.slot())));
        deeds.on(SkipSlot.class, (draft, c) -> inForm(draft, flow -> skip(draft, flow, c.unknown())));
        deeds.simply(StepBack.class, draft -> inForm(draft, flow -> forms.back(draft)));
        deeds.simply(AskWhich.class, draft -> inForm(draft, flow -> which(draft, flow)));
        deeds.simply(Explain.class, draft -> inForm(draft, flow -> explain(draft, flow)));
        deeds.on(TakeRemark.class, this::remark);
        deeds.simply(Outline.class, draft -> inForm(draft, flow -> outline(draft, flow)));
        deeds.simply(AskAgain.class, draft -> inForm(draft, flow -> askAgain(draft, flow)));
        deeds.simply(Resume.class, draft -> {});
        deeds.on(TellAside.class, (draft, c) -> draft.sayText(c.says()));
        deeds.on(RefuseService.class, this::refuseService);
        deeds.simply(Confirm.class, this::confirm);
        deeds.simply(ConfirmAnew.class, draft -> draft.say("flow.confirm.changed"));
    }

    private void refuseService(Draft draft, RefuseService command) {
        if (draft.flow().filter(f -> f.service().equals(command.service())).isPresent()) {
            forms.refuse(draft, command.says());
            return;
        }
        draft.sayText(command.says());
        draft.offerWorded("human", "choice.human");
        draft.questioned();
    }

    private static void inForm(Draft draft, Consumer<Flow> deed) {
        draft.flow().ifPresent(deed);
    }

    /** The slot, while the form that it was read for is still the one under way. */
    private Optional<Slot> slot(Draft draft, String service, String name) {
        return draft.flow().filter(f -> f.service().equals(service)).flatMap(f -> forms.slot(f, name));
    }

    private void fill(Draft draft, String service, String name, String value) {
        slot(draft, service, name).ifPresent(slot -> {
            boolean alarming = alarming(draft, name, value);
            forms.fill(draft, slot, value);
            if (alarming) {
                DangerDeeds.raise(draft, new RaiseAlarm(CRISIS, true, false));
            }
        });
    }

    /** Whether an answer tells of danger, whatever the others sum up to. */
    private boolean alarming(Draft draft, String slot, String value) {
        return draft.flow()
                .flatMap(forms::definition)
                .map(ServiceDefinition::outcome)
                .flatMap(o -> Optional.ofNullable(o.screening()))
                .filter(s -> slot.equals(s.alarm()) && !value.equals("0"))
                .isPresent();
    }

    /** What was refused before counts as corrected, too. */
    private void correct(Draft draft, CorrectSlot command) {
        boolean answered =
                draft.flow().filter(f -> f.slots().containsKey(command.slot())).isPresent();
        fill(draft, command.service(), command.slot(), command.value());
        if (!answered) {
            slot(draft, command.service(), command.slot())
                    .ifPresent(slot -> draft.say(
                            "flow.corrected",
                            Map.of("label", slot.label(), "value", Forms.shown(slot, command.value()))));
        }
    }

    /** Opens the form of the last calculation again, filled in but for what is other now; it goes on by itself. */
    private void again(Draft draft, ReckonAgain command) {
        draft.reckoned()
                .filter(last -> last.service().equals(command.service()))
                .ifPresent(last -> {
                    Flow flow = Flow.begin(draft.turn.id(), last.service(), last.version());
                    for (String skipped : last.skipped()) {
                        flow = flow.skipping(skipped);
                    }
                    draft.push(flow.holding(last.slots()));
                    command.answers().forEach((name, value) -> {
                        boolean known = last.slots().containsKey(name);
                        fill(draft, command.service(), name, value);
                        if (!known) {
                            slot(draft, command.service(), name)
                                    .ifPresent(slot -> draft.say(
                                            "calculation.given",
                                            Map.of("label", slot.label(), "value", Forms.shown(slot, value))));
                        }
                    });
                });
    }

    private void readBack(Draft draft, ReadBack command) {
        String workings = command.workings();
        slot(draft, command.service(), command.slot()).ifPresent(slot -> {
            if (workings == null) {
                draft.say("flow.vague", Map.of("label", slot.label(), "value", Forms.shown(slot, command.value())));
            } else {
                draft.say("flow.worked.out", Map.of("label", slot.label(), "workings", workings));
            }
        });
    }

    private void refuse(Draft draft, RefuseAnswer command) {
        Optional<Slot> slot = slot(draft, command.service(), command.slot());
        if (slot.isEmpty()) {
            return;
        }
        Flow now = draft.flow().orElseThrow();
        Flow open = now.slots().containsKey(command.slot()) ? now.without(command.slot()) : now;
        Flow missed = open.asking(command.slot()).missed(command.given());
        draft.replace(missed);
        draft.say(command.wording());
        command.choices().forEach(c -> draft.offer(c.key(), c.label()));
        offerHuman(draft, missed);
        draft.questioned();
    }

    private void askAgain(Draft draft, Flow flow) {
        Flow missed = flow.missed(flow.rejected());
        draft.replace(missed);
        draft.missed();
        if (!offerHuman(draft, missed)) {
            draft.say("flow.miss");
        }
    }

    private static boolean offerHuman(Draft draft, Flow flow) {
        boolean often = flow.tries() >= TRIES_BEFORE_HUMAN;
        if (often) {
            draft.say("flow.miss.human");
            draft.offerWorded("human", "choice.human");
        }
        return often;
    }

    private void reopen(Draft draft, Flow flow, String name) {
        forms.slot(flow, name).ifPresent(slot -> {
            draft.replace(flow.without(name));
            draft.say("flow.correct.slot", Map.of("label", slot.label()));
            forms.ask(draft, slot);
            draft.questioned();
        });
    }

    private void skip(Draft draft, Flow flow, boolean unknown) {
        Optional<Slot> asked = forms.asked(flow);
        if (unknown && asked.filter(s -> !s.required()).isPresent()) {
            draft.say("flow.unknown");
        }
        forms.skip(draft);
    }

    /** Names the answers, so that one can be chosen, by button or by number. */
    private void which(Draft draft, Flow flow) {
        draft.say("flow.correct.which");
        List<Slot> answered = forms.slots(flow).stream()
                .filter(s -> !s.silent() && flow.slots().containsKey(s.name()) && s.applies(flow.slots()))
                .toList();
        if (answered.size() <= MOST_CHOICES) {
            answered.forEach(s -> draft.offer("edit:" + s.name(), s.label()));
        }
        draft.questioned();
    }

    private void explain(Draft draft, Flow flow) {
        String title = forms.definition(flow).map(ServiceDefinition::title).orElse("");
        Optional<String> why = forms.asked(flow).flatMap(s -> Optional.ofNullable(s.why()));
        draft.sayText(why.orElseGet(() -> Wording.of("flow.why.none", Map.of("title", title))));
    }

    private void remark(Draft draft, TakeRemark command) {
        slot(draft, command.service(), command.slot())
                .map(slot -> slot.remarks().get(command.index()).say())
                .ifPresent(draft::sayText);
    }

    /** What is still to come, and how it ends; the open question follows. */
    private void outline(Draft draft, Flow flow) {
        ServiceDefinition service = forms.definition(flow).orElseThrow();
        String labels = forms.slots(flow).stream()
                .filter(s -> !s.silent() && s.applies(flow.slots()))
                .filter(s ->
                        !flow.slots().containsKey(s.name()) && !flow.skipped().contains(s.name()))
                .map(FormDeeds::named)
                .collect(Collectors.joining("、"));
        String answers = service.outcome().type().filledIn() ? "flow.how" : "flow.how.answer";
        draft.say(labels.isEmpty() ? "flow.how.last" : answers, Map.of("title", service.title(), "labels", labels));
    }

    private static String named(Slot slot) {
        return slot.optional() || slot.type() == SlotType.CONSENT
                ? Wording.of("flow.how.optional", Map.of("label", slot.label()))
                : slot.label();
    }

    private void confirm(Draft draft) {
        if (draft.flow().isEmpty()) {
            draft.say("flow.confirm.nothing");
            return;
        }
        forms.confirm(draft);
    }
}
