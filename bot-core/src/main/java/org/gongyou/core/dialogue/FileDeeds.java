package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.AttachFile;
import org.gongyou.core.service.Slot;

/** Adds photos and files to the answer that they belong to. */
final class FileDeeds {

    private final Forms forms;

    FileDeeds(Forms forms) {
        this.forms = forms;
    }

    void addTo(Deeds deeds) {
        deeds.on(AttachFile.class, this::attach);
    }

    private void attach(Draft draft, AttachFile command) {
        Optional<Flow> under = draft.flow();
        Optional<Slot> wanting = under.flatMap(f -> forms.slot(f, command.slot()));
        if (wanting.isEmpty()) {
            return;
        }
        Flow flow = under.get();
        Slot slot = wanting.get();
        String before = flow.slots().get(slot.name());
        int count = before == null ? 0 : before.split(" ").length;
        int most = slot.limits().mostFiles();
        if (count >= most) {
            draft.say("file.enough", Map.of("label", slot.label(), "max", Integer.toString(most)));
            return;
        }
        String key = draft.turn.id();
        draft.effect(new Effect.KeepFile(key, flow.id(), slot.name(), command.file()));
        draft.replace(flow.with(slot.name(), before == null ? key : before + " " + key));
        draft.say("file.kept", Map.of("label", slot.label(), "count", Integer.toString(count + 1)));
        if (slot.name().equals(flow.asking()) && count + 1 < most) {
            draft.say("file.more");
            choices(draft, slot, count + 1);
            draft.questioned();
        }
    }

    /** The button under a question for photos that ends them. */
    static void choices(Draft draft, Slot slot, int count) {
        if (count >= slot.limits().fewestFiles()) {
            draft.offer("set:" + slot.name() + ":" + SpecialAnswers.DONE, Wording.of("choice.files.done"));
        }
    }
}
