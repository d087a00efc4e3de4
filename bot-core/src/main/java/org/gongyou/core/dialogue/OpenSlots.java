package org.gongyou.core.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Understanding;

/** Which slots of a form an utterance may be an answer to. */
final class OpenSlots {

    private OpenSlots() {}

    /**
     * The slots around the question asked, and those that the utterance names. Where several could take the same kind of
     * answer, only one that was asked or named does.
     */
    static List<Slot> of(List<Slot> all, Flow flow, Understanding heard) {
        String scope = scope(String.valueOf(flow.asking()));
        boolean union = all.stream().anyMatch(s -> s.name().equals(flow.asking()) && s.type() == SlotType.UNION_REF);
        List<Slot> around = all.stream()
                .filter(s -> scope(s.name()).equals(scope) && !isGate(s) && !s.ruledOut(flow.slots()))
                .filter(s -> !union || s.type() != SlotType.ORGANISATION)
                .toList();
        return all.stream()
                .filter(s -> s.name().equals(flow.asking())
                        || mentions(s, all, heard.normalised())
                        || around.contains(s) && alone(s, around))
                .toList();
    }

    private static boolean alone(Slot slot, List<Slot> around) {
        return slot.type() == SlotType.ENUM
                || around.stream().filter(o -> o.type() == slot.type()).count() == 1;
    }

    /** Where in the form a slot stands: with the group and number of its item, or among the others. */
    private static String scope(String name) {
        return Items.place(name).map(p -> p.sibling("")).orElse("");
    }

    /** Whether it asks for another item of a group. */
    static boolean isGate(Slot slot) {
        return Items.place(slot.name()).filter(p -> p.slot().equals(Items.GATE)).isPresent();
    }

    /** Whether a text names a slot: "手机号", and for an item of a group also which one: "第二个孩子的收入". */
    static boolean mentions(Slot slot, String text) {
        Optional<Items.Place> place = Items.place(slot.name());
        boolean named = text.contains(label(slot)) || slot.aliases().stream().anyMatch(text::contains);
        return named && (place.isEmpty() || ItemReader.names(place.get().index(), text));
    }

    /** The same beside the other slots of a form: 最低工资 names one of them, and 工资 in it none. */
    static boolean mentions(Slot slot, List<Slot> all, String text) {
        String left = text;
        for (Slot other : all) {
            for (String word : words(other)) {
                boolean within = !other.equals(slot)
                        && words(slot).stream().anyMatch(own -> word.length() > own.length() && word.contains(own));
                left = within ? left.replace(word, " ") : left;
            }
        }
        return mentions(slot, left);
    }

    private static List<String> words(Slot slot) {
        return Stream.concat(Stream.of(label(slot)), slot.aliases().stream()).toList();
    }

    /** The label that people say; of an item's slot without the item: 月收入 of 家人1 月收入. */
    static String label(Slot slot) {
        boolean item = Items.place(slot.name()).isPresent();
        return item ? slot.label().substring(slot.label().indexOf(' ') + 1) : slot.label();
    }

    /** Whether a button may give that answer to a slot. */
    static boolean offers(Slot slot, String value) {
        return switch (slot.type()) {
            case ENUM -> slot.option(value).isPresent() || SpecialAnswers.isOne(value);
            case LISTED -> slot.option(value).isPresent();
            case CONSENT -> value.equals("yes") || value.equals("no");
            case REGION -> value.matches("\\d{6}") || SpecialAnswers.isOne(value);
            default -> SpecialAnswers.isOne(value);
        };
    }

    /** What an utterance tells of a service's slots on its own, before its form has begun. */
    static Map<String, String> overheard(ServiceDefinition service, Understanding heard) {
        Map<String, String> known = new LinkedHashMap<>();
        for (Slot slot : service.slots()) {
            boolean refused = slot.age() != null;
            if (!refused && SlotReader.read(slot, heard, false).orElse(null) instanceof Reading.Value value) {
                known.put(slot.name(), value.value());
            }
        }
        return known;
    }
}
