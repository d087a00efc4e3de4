package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyou.core.service.Slot.Option;

/**
 * The items of a group as slots of their own, so that all that a form can do with a slot it can do with them.
 *
 * <p>{@code family.1.relation} is a slot of the first item; {@code family.1.more} asks whether there is a second, and
 * {@code family.0.more} whether there is any.
 */
public final class Items {

    /** The last part of the slot that asks for another item. */
    public static final String GATE = "more";

    /** The answer to it that there is another. */
    public static final String MORE = "more";

    /** The answer to it that there is none. */
    public static final String DONE = "done";

    /** The last part of the record of a consent: version, time and channel. */
    public static final String GIVEN = "given";

    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9_]*)\\.(\\d{1,2})\\.([a-z][a-z0-9_]*)");
    private static final List<String> MORE_WORDS =
            List.of("还有", "有", "要", "再加", "加一", "继续加", "接着加", "添加", "再来一", "好的", "好", "是", "嗯", "对");
    private static final List<String> DONE_WORDS =
            List.of("没有了", "没了", "没有", "就这些", "就这", "够了", "完了", "完成", "不用", "不加", "没别的", "就我", "不要", "没啦");

    private Items() {}

    /**
     * Where a slot of an item stands.
     *
     * @param group the group's name
     * @param index from 1; 0 for the question whether there is any
     * @param slot the name within the item
     */
    public record Place(String group, int index, String slot) {

        /** The full name of another slot of the same item. */
        public String sibling(String name) {
            return group + "." + index + "." + name;
        }

        /** The same slot of another item. */
        public Place at(int other) {
            return new Place(group, other, slot);
        }

        /** The full name. */
        public String name() {
            return sibling(slot);
        }
    }

    /** Where a slot of that name stands; empty if it belongs to no item. */
    public static Optional<Place> place(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Place(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** How many items have an answer. */
    public static int count(String group, Map<String, String> answers) {
        return answers.keySet().stream()
                .flatMap(n -> place(n).stream())
                .filter(p -> p.group().equals(group) && !p.slot().equals(GATE))
                .mapToInt(Place::index)
                .max()
                .orElse(0);
    }

    static List<Slot> unroll(Slot slot, Group group, Map<String, String> answers) {
        List<Slot> unrolled = new ArrayList<>();
        int begun = count(slot.name(), answers);
        for (int index = 0; index < group.max(); index++) {
            boolean given = index < group.min() || index < begun;
            if (!given) {
                unrolled.add(gate(slot, group, index));
            }
            if (!given && !MORE.equals(answers.get(gateName(slot, index)))) {
                break;
            }
            unrolled.addAll(item(slot, group, index + 1));
        }
        return unrolled;
    }

    static Optional<Slot> derived(Slot slot, String name) {
        if (slot.type() == SlotType.CONSENT && name.equals(slot.name() + "." + GIVEN)) {
            return Optional.of(record(slot));
        }
        Optional<Place> place = place(name);
        Group group = slot.group();
        if (place.isEmpty() || group == null) {
            return Optional.empty();
        }
        int index = place.get().index();
        return place.get().slot().equals(GATE)
                ? Optional.of(gate(slot, group, index))
                : item(slot, group, index).stream()
                        .filter(s -> s.name().equals(name))
                        .findFirst();
    }

    private static List<Slot> item(Slot slot, Group group, int index) {
        Set<String> own = group.items().stream().map(Slot::name).collect(Collectors.toSet());
        return group.items().stream()
                .map(s -> {
                    String ask = s.ask() == null ? null : s.ask().replace("{n}", Integer.toString(index));
                    Condition when = s.when()
                            .renamed(n -> own.contains(n) ? slot.name() + "." + index + "." + n : n)
                            .and(slot.when());
                    String label = group.noun() + index + " " + s.label();
                    return s.as(slot.name() + "." + index + "." + s.name(), label, ask, when);
                })
                .toList();
    }

    private static Slot gate(Slot slot, Group group, int index) {
        String noun = group.noun();
        String ask = index == 0 ? slot.ask() : "还有别的" + noun + "要登记吗？（已登记 " + index + " " + group.measure() + "）";
        List<Option> options = List.of(
                new Option(
                        MORE, index == 0 ? "登记" + noun : "再加一" + group.measure(), MORE_WORDS, null, false, List.of()),
                new Option(DONE, index == 0 ? "没有" + noun : "没有了", DONE_WORDS, null, false, List.of()));
        return Slot.choice(gateName(slot, index), noun, ask, slot.when(), options);
    }

    private static String gateName(Slot slot, int index) {
        return slot.name() + "." + index + "." + GATE;
    }

    private static Slot record(Slot slot) {
        String label = slot.label() + "（版本、时间、渠道）";
        return Slot.unasked(slot.name() + "." + GIVEN, label);
    }
}
