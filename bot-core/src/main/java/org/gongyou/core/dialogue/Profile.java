package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.identity.IdCard;

/** What a person told us in an earlier case, offered instead of a question: "还是用上次的手机号 138****8000 吗？" */
final class Profile {

    private static final Pattern SAME =
            Pattern.compile("(还是|就|还)?(用|是)?(这个|上次(的|那个)?|原来(的)?|老(的|号码)|一样(的)?|没变|没换)(就行|吧|的)?");
    private static final Pattern CHANGED = Pattern.compile("(已经)?(换|变|改)(了|过了)|(用|换|填)(新|别|另外)(的|一个)?");

    private Profile() {}

    /** Offers an earlier answer instead of asking. False where there is none, or it has been declined. */
    static boolean offer(Draft draft, Slot slot) {
        Flow flow = draft.flow().orElseThrow();
        String name = slot.fromProfile();
        if (name == null || flow.amends() != null || "".equals(flow.proposed().get(slot.name()))) {
            return false;
        }
        Optional<String> earlier = earlier(draft.turn.person(), slot, name);
        earlier.ifPresent(value -> {
            draft.replace(flow.proposing(slot.name(), value));
            draft.say("flow.profile", Map.of("label", slot.label(), "value", shown(slot, value)));
            draft.offer("set:" + slot.name() + ":" + SpecialAnswers.KEEP, Wording.of("choice.same"));
            draft.offer("set:" + slot.name() + ":" + SpecialAnswers.OTHER, Wording.of("choice.other"));
        });
        return earlier.isPresent();
    }

    private static Optional<String> earlier(PersonView person, Slot slot, String name) {
        return person.cases().stream()
                .flatMap(c -> Optional.ofNullable(c.answers().get(name)).stream())
                .filter(value ->
                        slot.type() != SlotType.ENUM || slot.option(value).isPresent())
                .findFirst();
    }

    /** Masked, for whoever holds the phone now may not be the one who told us. */
    private static String shown(Slot slot, String value) {
        if (slot.type() == SlotType.ID_CARD) {
            return IdCard.parse(value).map(IdCard::masked).orElse("***");
        }
        boolean masked = slot.masked() || slot.type() == SlotType.PERSON_NAME;
        return masked ? slot.type().mask().of(value) : slot.display(value);
    }

    /** Reads one slot, our own offer of an earlier answer included. */
    static Optional<Reading> read(Flow flow, Slot slot, Understanding heard, boolean asked) {
        Optional<Reading> offer = asked ? answer(flow, slot, heard) : Optional.empty();
        return offer.or(() -> SlotReader.read(slot, heard, asked));
    }

    /** The answer to our offer that an utterance is, if it is one and nothing more. */
    private static Optional<Reading> answer(Flow flow, Slot slot, Understanding heard) {
        String offered = flow.proposed().getOrDefault(slot.name(), "");
        if (offered.isEmpty() || flow.slots().containsKey(slot.name())) {
            return Optional.empty();
        }
        String bare = heard.normalised().replaceAll("[\\p{P}\\s]", "");
        Optional<Cue> cue = Cue.of(heard.normalised());
        if (SAME.matcher(bare).matches()
                || cue.filter(c -> c == Cue.YES || c == Cue.CONFIRM).isPresent()) {
            return Optional.of(new Reading.Value(offered));
        }
        boolean no = CHANGED.matcher(bare).matches()
                || cue.filter(c -> c == Cue.NO || c == Cue.MODIFY).isPresent();
        return no ? Optional.of(new Reading.Value(SpecialAnswers.OTHER)) : Optional.empty();
    }
}
