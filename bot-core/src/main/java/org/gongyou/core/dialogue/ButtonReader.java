package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongyou.core.dialogue.command.ButtonAge;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AnswerQuestion;
import org.gongyou.core.dialogue.command.Command.Confirm;
import org.gongyou.core.dialogue.command.Command.ConfirmAnew;
import org.gongyou.core.dialogue.command.Command.CorrectSlot;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.ListServices;
import org.gongyou.core.dialogue.command.Command.OldButton;
import org.gongyou.core.dialogue.command.Command.RejectChoices;
import org.gongyou.core.dialogue.command.Command.ReopenSlot;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.dialogue.command.Command.TellOutcome;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.Slot;

/**
 * Buttons, and choices answered by their number or label. Exact: nothing goes through the classifier, and a button of a
 * question that has passed is never applied to another.
 */
final class ButtonReader implements CommandReader {

    private final ServiceCatalog catalog;
    private final Forms forms;
    private final Cues cues;

    ButtonReader(ServiceCatalog catalog, Forms forms, Cues cues) {
        this.catalog = catalog;
        this.forms = forms;
        this.cues = cues;
    }

    @Override
    public String name() {
        return "button";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Finding> tapped =
                scene.sent(Content.Tap.class).map(tap -> Finding.of("tapped", command(scene, Button.of(tap.key()))));
        return tapped.or(() ->
                        Choices.chosen(scene).map(key -> Finding.of("choice-said", command(scene, Button.of(key)))))
                .map(List::of)
                .orElse(List.of());
    }

    private Command command(Scene scene, Button button) {
        String[] parts = button.key().split(":", 3);
        return switch (parts[0]) {
            case "start" ->
                parts.length > 1 && catalog.find(parts[1]).isPresent() ? new StartService(parts[1]) : unknown();
            case "list" ->
                new ListServices(
                        parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null,
                        parts.length > 2 ? number(parts[2]) : 0);
            case "ask" -> parts.length > 1 ? new AnswerQuestion(parts[1]) : unknown();
            case "fact" -> parts.length > 2 ? fact(parts[1], parts[2]) : unknown();
            case "set" -> parts.length > 2 ? set(scene, button, parts[1], parts[2]) : unknown();
            case "edit" -> parts.length > 1 ? edit(scene, button, parts[1]) : unknown();
            default -> steer(scene, button);
        };
    }

    /** An option of any question of the form under way counts, also of an earlier one: then it corrects the answer. */
    private Command set(Scene scene, Button button, String name, String value) {
        Optional<Flow> flow = scene.flow().filter(button::isOf);
        Optional<Slot> slot = flow.flatMap(f -> forms.slot(f, name))
                .filter(s -> s.applies(flow.orElseThrow().slots()) && OpenSlots.offers(s, value));
        if (slot.isEmpty()) {
            return old(scene, button);
        }
        String service = flow.orElseThrow().service();
        return flow.orElseThrow().slots().containsKey(name)
                ? new CorrectSlot(service, name, value)
                : new FillSlot(service, name, value);
    }

    private static Command fact(String topic, String answer) {
        String[] parts = answer.split(":", 2);
        return parts.length > 1 ? new TellOutcome(topic, parts[0], parts[1]) : unknown();
    }

    private Command edit(Scene scene, Button button, String name) {
        boolean answered = scene.flow()
                .filter(f -> button.isOf(f) && f.slots().containsKey(name))
                .isPresent();
        return answered ? new ReopenSlot(name) : old(scene, button);
    }

    private Command steer(Scene scene, Button button) {
        Optional<Cue> cue = cueOf(button.key());
        if (cue.isEmpty() && !button.key().equals("none")) {
            return unknown();
        }
        if (!button.isCurrent(scene)) {
            boolean changed = cue.filter(c -> c == Cue.CONFIRM).isPresent()
                    && scene.flow()
                            .filter(f -> button.isOf(f) && Flow.CONFIRM.equals(f.asking()))
                            .isPresent();
            boolean again = cue.filter(c -> c == Cue.CONFIRM).isPresent()
                    && scene.flows().isEmpty();
            return changed ? new ConfirmAnew() : again ? new Confirm() : old(scene, button);
        }
        if (cue.isEmpty()) {
            return scene.waitsFor(Pending.Kind.CLARIFY) ? new RejectChoices() : old(scene, button);
        }
        return cues.answer(scene, cue.get())
                .or(() -> cues.steer(scene, cue.get()))
                .orElseGet(() -> old(scene, button));
    }

    private static Optional<Cue> cueOf(String key) {
        return switch (key) {
            case "drop" -> Optional.of(Cue.YES);
            case "keep" -> Optional.of(Cue.NO);
            default -> {
                try {
                    yield Optional.of(Cue.valueOf(key.toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    yield Optional.empty();
                }
            }
        };
    }

    private static Command old(Scene scene, Button button) {
        List<Flow> flows = scene.flows();
        if (button.stamp() == null || flows.isEmpty()) {
            return new OldButton(flows.isEmpty() ? ButtonAge.OVER : ButtonAge.PASSED, null);
        }
        if (button.isOf(flows.get(flows.size() - 1))) {
            return new OldButton(ButtonAge.PASSED, null);
        }
        return flows.stream()
                .filter(button::isOf)
                .findFirst()
                .map(f -> new OldButton(ButtonAge.WAITING, f.service()))
                .orElseGet(() -> new OldButton(ButtonAge.OVER, null));
    }

    private static OldButton unknown() {
        return new OldButton(ButtonAge.UNKNOWN, null);
    }

    private static int number(String page) {
        return page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0;
    }
}
