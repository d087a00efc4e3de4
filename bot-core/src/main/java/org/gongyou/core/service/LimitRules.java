package org.gongyou.core.service;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which limits a type can have, and that they do not contradict each other. */
final class LimitRules {

    private final String path;
    private final Slot slot;
    private final Limits limits;
    private final Faults faults;

    LimitRules(String path, Slot slot, Faults faults) {
        this.path = path + ".limits";
        this.slot = slot;
        this.limits = slot.limits();
        this.faults = faults;
    }

    void check() {
        SlotType type = slot.type();
        boolean counts = type == SlotType.MONEY || type == SlotType.NUMBER || type.file();
        boolean words = type == SlotType.TEXT || type == SlotType.HEALTH_NOTE;
        boolean days = type == SlotType.DATE || type == SlotType.MONTH || type == SlotType.DATE_RANGE;
        boolean amounts = limits.min() != null || limits.max() != null;
        only(".min", amounts, counts, "min、max 只用于 money、number 和照片、文件的张数");
        only(".unit", limits.unit() != null, type == SlotType.NUMBER, "unit 只用于 number");
        only(".per", limits.per() != null, type == SlotType.MONEY, "per 只用于 money：year 或 month");
        only(".time", limits.time() != null, days, "time 只用于 date、month、date_range");
        only(".max-length", limits.minLength() > 0 || limits.maxLength() > 0, words, "长度只用于 text、health_note");
        only(".pattern", limits.pattern() != null, words, "pattern 只用于 text、health_note");
        if (limits.min() != null && limits.max() != null && limits.min().compareTo(limits.max()) > 0) {
            faults.add(path + ".min", "min 不能大于 max");
        }
        if (limits.minLength() > limits.longest()) {
            faults.add(path + ".min-length", "min-length 不能大于 max-length");
        }
        if (type.file() && limits.max() != null && limits.max().intValue() > Limits.MOST_FILES) {
            faults.add(path + ".max", "照片、文件最多 " + Limits.MOST_FILES + " 个");
        }
        pattern();
    }

    private void only(String field, boolean there, boolean allowed, String otherwise) {
        if (there && !allowed) {
            faults.add(path + field, otherwise);
        }
    }

    private void pattern() {
        String pattern = limits.pattern();
        if (pattern == null) {
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            faults.add(path + ".pattern", "不是正确的正则表达式：" + e.getDescription());
        }
        if (limits.says() == null) {
            faults.add(path + ".says", "写了 pattern，还要用 says 说明该怎么填");
        }
    }
}
