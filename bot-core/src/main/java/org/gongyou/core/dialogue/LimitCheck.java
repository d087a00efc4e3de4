package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.service.Limits;
import org.gongyou.core.service.Slot;
import org.jspecify.annotations.Nullable;

/** Whether an answer keeps to the limits of its slot, and what is said when it does not. */
final class LimitCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);
    private static final int TRIES_BEFORE_HUMAN = 3;

    private final Draft draft;

    LimitCheck(Draft draft) {
        this.draft = draft;
    }

    /** Whether the answer may be taken. If not, says why and asks again. */
    boolean sound(Slot slot, String value) {
        Optional<String> fault = fault(slot, value, Calendars.dayOf(draft.turn.now()));
        fault.ifPresent(sentence -> {
            Flow now = draft.flow().orElseThrow();
            Flow open = now.slots().containsKey(slot.name()) ? now.without(slot.name()) : now;
            Flow missed = open.asking(slot.name()).missed(null);
            draft.replace(missed);
            draft.because("beyond the limits of " + slot.name());
            draft.sayText(sentence);
            if (missed.tries() >= TRIES_BEFORE_HUMAN) {
                draft.say("flow.miss.human");
                draft.offerWorded("human", "choice.human");
            }
            draft.questioned();
        });
        return fault.isEmpty();
    }

    /** Whether an answer that nobody has just given may be taken. */
    static boolean keeps(Slot slot, String value, LocalDate today) {
        return fault(slot, value, today).isEmpty();
    }

    private static Optional<String> fault(Slot slot, String value, LocalDate today) {
        return broken(slot, value, today)
                .map(fault -> slot.limits().says() == null
                        ? Wording.of(
                                "fault.limit." + fault.rule(), Map.of("label", slot.label(), "limit", fault.limit()))
                        : slot.limits().says());
    }

    private record Broken(String rule, String limit) {}

    private static Optional<Broken> broken(Slot slot, String value, LocalDate today) {
        return switch (slot.type()) {
            case MONEY, NUMBER -> amount(slot, value);
            case DATE, MONTH, DATE_RANGE -> days(slot, value, today);
            case TEXT, HEALTH_NOTE -> words(slot, value);
            default -> Optional.empty();
        };
    }

    private static Optional<Broken> amount(Slot slot, String value) {
        Limits limits = slot.limits();
        for (String end : value.split("/")) {
            BigDecimal amount = new BigDecimal(end);
            if (limits.min() != null && amount.compareTo(limits.min()) < 0) {
                return Optional.of(new Broken("min", slot.display(limits.min().toPlainString())));
            }
            if (limits.max() != null && amount.compareTo(limits.max()) > 0) {
                return Optional.of(new Broken("max", slot.display(limits.max().toPlainString())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> days(Slot slot, String value, LocalDate today) {
        List<LocalDate> days = Arrays.stream(value.split("/"))
                .flatMap(end -> day(end).stream())
                .toList();
        if (days.stream().anyMatch(d -> d.isBefore(EARLIEST))) {
            return Optional.of(new Broken("early", ""));
        }
        if (days.size() == 2 && days.get(1).isBefore(days.get(0))) {
            return Optional.of(new Broken("order", ""));
        }
        Limits.@Nullable Time time = slot.limits().time();
        if (time == Limits.Time.PAST && days.stream().anyMatch(d -> d.isAfter(today))) {
            return Optional.of(new Broken("past", ""));
        }
        boolean over = days.stream().noneMatch(d -> d.isAfter(today));
        return time == Limits.Time.FUTURE && over ? Optional.of(new Broken("future", "")) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Broken> words(Slot slot, String value) {
        Limits limits = slot.limits();
        if (value.length() > limits.longest()) {
            return Optional.of(new Broken("long", Integer.toString(limits.longest())));
        }
        if (value.length() < limits.minLength()) {
            return Optional.of(new Broken("short", Integer.toString(limits.minLength())));
        }
        String pattern = limits.pattern();
        boolean matches = pattern == null || Pattern.matches(pattern, value);
        return matches ? Optional.empty() : Optional.of(new Broken("pattern", ""));
    }
}
