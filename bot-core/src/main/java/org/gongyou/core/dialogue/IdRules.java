package org.gongyou.core.dialogue;

import java.util.Optional;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.identity.IdCard;

/** What an ID number may tell against a service: its owner's age, and that it stands elsewhere already. */
final class IdRules {

    private IdRules() {}

    /** Why the service cannot be had with that number; empty if it can. Says what its owner's age has to be told. */
    static Optional<String> refusal(Draft draft, String service, Slot slot, String number) {
        if (slot.age() != null) {
            Optional<String> young = tooYoung(draft, slot.age(), number);
            if (young.isPresent()) {
                return young;
            }
        }
        return Optional.ofNullable(slot.taken()).filter(refusal -> taken(draft, service, number));
    }

    private static Optional<String> tooYoung(Draft draft, Slot.AgeRule rule, String number) {
        int age = IdCard.parse(number)
                .map(card -> card.ageOn(Calendars.dayOf(draft.turn.now())))
                .orElse(Integer.MAX_VALUE);
        if (age < rule.min()) {
            return Optional.of(rule.refuse());
        }
        if (age < rule.noticeUnder() && rule.notice() != null) {
            draft.sayText(rule.notice());
        }
        return Optional.empty();
    }

    private static boolean taken(Draft draft, String service, String idNumber) {
        return draft.turn
                .person()
                .identity(idNumber)
                .filter(i -> i.member() || i.openServices().contains(service))
                .isPresent();
    }
}
