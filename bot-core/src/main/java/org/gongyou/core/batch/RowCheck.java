package org.gongyou.core.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongyou.core.batch.CellReader.Read;
import org.gongyou.core.privacy.Mask;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.jspecify.annotations.Nullable;

/** Checks the lines of a list, each by itself and against those above it. One for each list. */
final class RowCheck {

    static final String NAME = "person_name";
    static final String MOBILE = "mobile_cn";
    private static final String ID_CONSENT = "id_consent";

    private final List<Slot> slots;
    private final Map<String, Integer> places;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param places in which cell the answer to each slot stands
     */
    RowCheck(List<Slot> slots, Map<String, Integer> places, LocalDate today) {
        this.slots = slots;
        this.places = places;
        this.today = today;
    }

    /**
     * A line that has been checked.
     *
     * @param applicant masked
     * @param answers by slot name, as far as they can be read
     */
    record Checked(int row, String applicant, List<String> cells, Map<String, String> answers, List<RowFault> faults) {}

    Checked check(Table.Line line) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<RowFault> faults = new ArrayList<>();
        for (Slot slot : slots) {
            RowFault fault = take(slot, cell(slot, line), answers);
            if (fault != null) {
                faults.add(fault);
            }
        }
        repeated(line.row(), answers, faults);
        String name = answers.get(NAME);
        return new Checked(
                line.row(), name == null ? "（认不出姓名）" : Mask.NAME.of(name), line.cells(), answers, List.copyOf(faults));
    }

    private String cell(Slot slot, Table.Line line) {
        return line.cells().get(Objects.requireNonNull(places.get(slot.name()))).strip();
    }

    private @Nullable RowFault take(Slot slot, String cell, Map<String, String> answers) {
        boolean own = slot.name().equals(Slot.OWN_ID_NUMBER);
        if (!slot.applies(answers)) {
            return own && !cell.isEmpty() && "no".equals(answers.get(ID_CONSENT))
                    ? new RowFault(slot.label(), "填了，但本人没有同意提供", "清空这一格；本人单独同意的，前面一列填“是”")
                    : null;
        }
        if (cell.isEmpty()) {
            return missing(slot, own);
        }
        Read read = CellReader.read(slot, cell, today);
        if (read.value() == null) {
            return read.fault();
        }
        answers.put(slot.name(), read.value());
        return slot.type() == SlotType.CONSENT && slot.silent() && read.value().equals("no")
                ? new RowFault(slot.label(), "填的是“否”", "本人自愿申请、承认章程并签了字才能入会")
                : null;
    }

    private static @Nullable RowFault missing(Slot slot, boolean own) {
        if (own) {
            return new RowFault(slot.label(), "空着，但前面填了本人同意提供", "补上 18 位号码；不提供的，前面一列填“否”");
        }
        return slot.optional() ? null : new RowFault(slot.label(), "没有填", "向本人问清楚后补上");
    }

    /** The same number in two lines is one person twice, or a slip: the second is not taken. */
    private void repeated(int row, Map<String, String> answers, List<RowFault> faults) {
        for (Slot slot : slots) {
            String value = answers.get(slot.name());
            if (value == null || !Set.of(MOBILE, Slot.OWN_ID_NUMBER).contains(slot.name())) {
                continue;
            }
            Integer first = seen.putIfAbsent(slot.name() + ' ' + value, row);
            if (first != null) {
                faults.add(new RowFault(slot.label(), "和第 " + first + " 行的一样", "同一个人只留一行；是两个人的，填各自的号码"));
            }
        }
    }
}
