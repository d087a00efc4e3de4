package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/**
 * Figures told one after the other: "三口，六万，花了四万二" where the size of the household is asked, and what it earns and
 * spends is asked next. Each belongs to the next question that takes such a figure, unless its clause names another. Pure.
 */
final class ListedFigures {

    private static final Pattern CLAUSE = Pattern.compile("[^,，。;；、!！?？\\s]+");
    private static final Pattern BARE = Pattern.compile("[0-9.一二两三四五六七八九十百千万零半]+[个口人元块]?");
    private static final Pattern LARGE = Pattern.compile("[0-9]{3}|[百千万]");
    private static final Pattern EARNER =
            Pattern.compile("^(?!.*(花|费|看病|治病)).*(老婆|老公|爱人|媳妇|妻子|丈夫|对象|儿子|女儿|闺女|爸|妈|父亲|母亲|他|她)");
    private static final int FEWEST = 2;

    private ListedFigures() {}

    /** The clause that each of the questions is answered by; empty where the words are no such list. */
    static Map<Slot, Understanding> of(Forms forms, Flow flow, Understanding heard) {
        List<Slot> waiting = waiting(forms, flow);
        List<Understanding> clauses = clauses(heard);
        if (waiting.isEmpty() || clauses.size() < FEWEST) {
            return Map.of();
        }
        Map<Slot, Understanding> listed = new LinkedHashMap<>();
        int named = 0;
        int next = 0;
        for (Understanding clause : clauses) {
            Optional<Slot> own = waiting.stream()
                    .filter(s -> OpenSlots.mentions(s, clause.normalised()) && takes(s, clause))
                    .findFirst();
            if (own.isPresent()) {
                named++;
                next = Math.max(next, waiting.indexOf(own.get()) + 1);
                listed.put(own.get(), clause);
            } else if (next < waiting.size() && plain(waiting.get(next), clause)) {
                listed.put(waiting.get(next++), clause);
            } else if (flow.asking() != null) {
                return Map.of();
            }
        }
        return listed.size() < FEWEST || listed.size() == named && flow.asking() == null ? Map.of() : listed;
    }

    /** The questions for figures that are open from the one asked on; of a form that begins, those of a calculation. */
    private static List<Slot> waiting(Forms forms, Flow flow) {
        boolean begins = flow.asking() == null;
        Optional<Slot> asked = forms.asked(flow);
        boolean reckons = forms.definition(flow)
                .map(ServiceDefinition::outcome)
                .filter(outcome -> outcome.calculator() != null)
                .isPresent();
        if (begins ? !reckons : asked.filter(ListedFigures::figure).isEmpty()) {
            return List.of();
        }
        List<Slot> slots = forms.slots(flow);
        int from = asked.map(slots::indexOf).orElse(0);
        return slots.subList(Math.max(0, from), slots.size()).stream()
                .filter(ListedFigures::figure)
                .filter(s -> !flow.slots().containsKey(s.name()) && s.applies(flow.slots()))
                .toList();
    }

    private static boolean figure(Slot slot) {
        return slot.type() == SlotType.NUMBER || slot.type() == SlotType.MONEY;
    }

    private static List<Understanding> clauses(Understanding heard) {
        List<Understanding> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(heard.normalised());
        while (clause.find()) {
            clauses.add(Clause.of(heard, clause.start(), clause.end()));
        }
        return clauses;
    }

    /** Whether a clause that names no question tells such a figure, and neither another's wage nor the 一 of 算一下. */
    private static boolean plain(Slot slot, Understanding clause) {
        if (!takes(slot, clause) || EARNER.matcher(clause.normalised()).find()) {
            return false;
        }
        boolean bare = BARE.matcher(clause.normalised()).matches();
        return bare
                || (slot.type() == SlotType.MONEY
                        ? LARGE.matcher(clause.normalised()).find()
                        : !clause.entities(EntityTypes.COUNT).isEmpty()
                                || slot.limits().unit() != null
                                        && clause.normalised()
                                                .contains(slot.limits().unit()));
    }

    /** Whether a clause answers such a question: people are counted, and money is not. */
    private static boolean takes(Slot slot, Understanding clause) {
        boolean counted = !clause.entities(EntityTypes.COUNT).isEmpty();
        boolean other = slot.type() == SlotType.MONEY
                ? counted
                : slot.limits().unit() != null
                        && !counted
                        && !clause.normalised().contains(slot.limits().unit());
        boolean timed = Stream.of(EntityTypes.DURATION, EntityTypes.DATE, EntityTypes.DATE_RANGE)
                .anyMatch(type -> !clause.entities(type).isEmpty());
        return !other && !timed && SlotReader.read(slot, clause, true).orElse(null) instanceof Reading.Value;
    }
}
