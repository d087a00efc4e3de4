package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.Cancel;
import org.gongyou.core.dialogue.command.Command.DropForm;
import org.gongyou.core.dialogue.command.Command.KeepForm;
import org.gongyou.core.dialogue.command.Command.OldButton;
import org.gongyou.core.dialogue.command.Command.PutOff;
import org.gongyou.core.dialogue.command.Command.ResumeWaiting;
import org.gongyou.core.dialogue.command.Command.StartOver;
import org.gongyou.core.dialogue.command.Command.WelcomeBack;
import org.gongyou.core.service.ServiceDefinition;

/** What is done with forms as wholes: given up, begun anew, brought to the top of those that wait. */
final class StackDeeds {

    private final Forms forms;
    private final Bundles bundles;

    StackDeeds(Forms forms, Bundles bundles) {
        this.forms = forms;
        this.bundles = bundles;
    }

    void addTo(Deeds deeds) {
        deeds.simply(Cancel.class, this::askToCancel);
        deeds.simply(DropForm.class, this::drop);
        deeds.simply(PutOff.class, draft -> {
            draft.say("flow.later");
            draft.questioned();
        });
        deeds.simply(
                KeepForm.class, draft -> draft.say(draft.flow().isPresent() ? "flow.cancel.kept" : "resume.nothing"));
        deeds.simply(StartOver.class, StackDeeds::startOver);
        deeds.on(ResumeWaiting.class, (draft, c) -> raise(draft, c.service()));
        deeds.simply(WelcomeBack.class, this::welcomeBack);
        deeds.on(OldButton.class, this::oldButton);
    }

    private String title(Flow flow) {
        return forms.definition(flow).map(ServiceDefinition::title).orElse("");
    }

    private void askToCancel(Draft draft) {
        Optional<Flow> flow = draft.flow();
        if (flow.isEmpty() || flow.get().slots().isEmpty()) {
            drop(draft);
            return;
        }
        draft.say("flow.cancel.ask", Map.of("title", title(flow.get())));
        draft.offerWorded("drop", "choice.drop");
        draft.offerWorded("keep", "choice.keep");
        draft.await(Pending.Kind.CANCEL, null);
    }

    private void drop(Draft draft) {
        Optional<Flow> flow = draft.flow();
        if (flow.isEmpty()) {
            draft.say("flow.cancel.nothing");
            return;
        }
        draft.pop();
        draft.say("flow.cancel.done", Map.of("title", title(flow.get())));
        forms.returned(draft);
        bundles.left(draft, flow.get().service());
    }

    private static void startOver(Draft draft) {
        draft.flow().ifPresent(flow -> draft.replace(Flow.begin(draft.turn.id(), flow.service(), flow.version())));
    }

    /** Goes on with a form that waits, and says which it is. */
    void raise(Draft draft, String service) {
        draft.flows().stream()
                .filter(f -> f.service().equals(service))
                .findFirst()
                .ifPresent(flow -> {
                    draft.raise(flow);
                    forms.returned(draft);
                });
    }

    private void welcomeBack(Draft draft) {
        draft.flow().ifPresent(flow -> draft.say("welcome.back", Map.of("title", title(flow))));
    }

    private void oldButton(Draft draft, OldButton old) {
        draft.keepMisses();
        switch (old.age()) {
            case PASSED -> draft.say("button.passed");
            case WAITING ->
                draft.flows().stream()
                        .filter(f -> f.service().equals(old.service()))
                        .findFirst()
                        .ifPresent(waiting -> draft.say(
                                "button.waiting",
                                Map.of(
                                        "title", title(waiting),
                                        "current", draft.flow().map(this::title).orElse(""))));
            case OVER, UNKNOWN -> draft.say("button.old");
        }
    }
}
