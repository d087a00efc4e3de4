package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Set;
import org.gongyou.core.service.Slot;

/** Answers that are none of the slot's values but say something about it: no more photos, the earlier answer, another. */
final class SpecialAnswers {

    /** No more photos or files. */
    static final String DONE = "*done";

    /** The answer of an earlier case that we offered. */
    static final String KEEP = "*keep";

    /** There is nothing of the kind: "没单位". */
    static final String NONE = "*none";

    /** Not the answer of an earlier case that we offered. */
    static final String OTHER = "*other";

    private static final Set<String> ALL = Set.of(DONE, KEEP, OTHER, NONE);

    private SpecialAnswers() {}

    static boolean isOne(String value) {
        return ALL.contains(value);
    }

    /** Does what a special answer says. False where the value is an ordinary one. */
    static boolean take(Draft draft, Slot slot, String value) {
        Flow flow = draft.flow().orElseThrow();
        if (value.equals(OTHER)) {
            draft.replace(flow.proposing(slot.name(), ""));
            return true;
        }
        if (value.equals(NONE)) {
            none(draft, flow, slot);
            return true;
        }
        if (!value.equals(DONE)) {
            return false;
        }
        String files = flow.slots().get(slot.name());
        int count = files == null ? 0 : files.split(" ").length;
        if (count == 0 && slot.optional()) {
            draft.replace(flow.skipping(slot.name()));
        } else if (count < slot.limits().fewestFiles()) {
            draft.say(
                    "fault.file.few",
                    Map.of("min", Integer.toString(slot.limits().fewestFiles())));
            FileDeeds.choices(draft, slot, count);
            draft.questioned();
        }
        return true;
    }

    /** Passes over the question, or says kindly why it cannot go without. */
    private static void none(Draft draft, Flow flow, Slot slot) {
        if (!slot.required()) {
            draft.replace(flow.skipping(slot.name()));
            return;
        }
        draft.replace(flow.asking(slot.name()).missed(null));
        draft.say("fault.none", Map.of("label", slot.label()));
        draft.offerWorded("human", "choice.human");
        draft.questioned();
    }
}
