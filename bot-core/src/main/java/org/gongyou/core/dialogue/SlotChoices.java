package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;

/** What can be tapped, or said by its number, in answer to the question for a slot. */
final class SlotChoices {

    private SlotChoices() {}

    /** The question's own options come first, so that their numbers are what they always are. */
    static void offer(Draft draft, Slot slot) {
        List<Choice> others = draft.withdrawChoices();
        for (Slot.Option option : slot.options()) {
            if (!option.hidden()) {
                draft.offer("set:" + slot.name() + ":" + option.value(), option.label());
            }
        }
        if (slot.type() == SlotType.CONSENT) {
            draft.offer("set:" + slot.name() + ":yes", Wording.of("choice.agree"));
            draft.offer("set:" + slot.name() + ":no", Wording.of("choice.disagree"));
        }
        if (slot.multiple()) {
            draft.say("flow.choose.several");
        }
        if (slot.optional()) {
            draft.offerWorded("skip", "choice.skip");
        }
        others.forEach(c -> draft.offer(c.key(), c.label()));
    }

    /** Why a question cannot be passed over. */
    static Map<String, String> whyNot(Optional<Slot> asked) {
        String why = asked.flatMap(slot -> Optional.ofNullable(slot.why())).orElse("");
        return Map.of("label", asked.map(Slot::label).orElse(""), "why", why);
    }
}
