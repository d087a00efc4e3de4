package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service under way.
 *
 * @param id unique; a case opened from this flow carries it
 * @param slots the answers so far, by slot name, in the order in which they were given
 * @param skipped optional slots that the person passed over
 * @param asking the slot last asked for, {@link #CONFIRM} before handing in, null before the first question
 * @param rejected an answer to that question that broke a rule, so that a slip can be mended ("最后一位是X");
 *     null where it was long
 * @param tries how often in a row the question was not answered
 * @param amends the returned case that this flow corrects
 * @param proposed answers of an earlier case that we have offered to take again, by slot name; empty once declined
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Flow(
        String id,
        String service,
        int version,
        Map<String, String> slots,
        List<String> skipped,
        @Nullable String asking,
        @Nullable String rejected,
        int tries,
        @Nullable Long amends,
        Map<String, String> proposed) {

    /** Stands in {@code asking} when the summary is shown and we wait for the person to hand it in. */
    public static final String CONFIRM = "*confirm";

    /** Only what is short can be mended by a few characters. */
    private static final int LONGEST_REJECTED = 40;

    public Flow {
        slots = slots == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        skipped = skipped == null ? List.of() : List.copyOf(skipped);
        proposed = proposed == null ? Map.of() : Map.copyOf(proposed);
        rejected = rejected == null || rejected.isEmpty() || rejected.length() > LONGEST_REJECTED ? null : rejected;
    }

    static Flow begin(String id, String service, int version) {
        return new Flow(id, service, version, Map.of(), List.of(), null, null, 0, null, Map.of());
    }

    Flow amending(long caseId, Map<String, String> answers) {
        return new Flow(id, service, version, answers, List.of(), CONFIRM, null, 0, caseId, Map.of());
    }

    Flow with(String slot, String value) {
        Map<String, String> filled = new LinkedHashMap<>(slots);
        filled.remove(slot);
        filled.put(slot, value);
        return new Flow(id, service, version, filled, without(skipped, slot), asking, null, 0, amends, proposed);
    }

    Flow without(String slot) {
        Map<String, String> left = new LinkedHashMap<>(slots);
        left.remove(slot);
        return new Flow(id, service, version, left, without(skipped, slot), asking, null, 0, amends, proposed);
    }

    Flow skipping(String slot) {
        Map<String, String> left = new LinkedHashMap<>(slots);
        left.remove(slot);
        List<String> more = new ArrayList<>(without(skipped, slot));
        more.add(slot);
        return new Flow(id, service, version, left, more, asking, null, 0, amends, proposed);
    }

    Flow asking(@Nullable String slot) {
        return new Flow(
                id, service, version, slots, skipped, slot, slot == null ? null : rejected, tries, amends, proposed);
    }

    /** The same answers under another version of the service. */
    Flow of(int other) {
        return new Flow(id, service, other, slots, skipped, asking, rejected, tries, amends, proposed);
    }

    Flow missed(@Nullable String value) {
        return new Flow(id, service, version, slots, skipped, asking, value, tries + 1, amends, proposed);
    }

    /** Offers an earlier answer for a slot; nothing, once that has been declined. */
    Flow proposing(String slot, String value) {
        Map<String, String> offers = new LinkedHashMap<>(proposed);
        offers.put(slot, value);
        return new Flow(id, service, version, slots, skipped, asking, rejected, tries, amends, offers);
    }

    /** The same with other answers, as after an item of a group has been taken out. */
    Flow holding(Map<String, String> answers) {
        return new Flow(id, service, version, answers, skipped, asking, null, 0, amends, proposed);
    }

    /** The same question, as if put for the first time. */
    Flow fresh() {
        return new Flow(id, service, version, slots, skipped, asking, null, 0, amends, proposed);
    }

    private static List<String> without(List<String> list, String item) {
        return list.stream().filter(i -> !i.equals(item)).toList();
    }
}
